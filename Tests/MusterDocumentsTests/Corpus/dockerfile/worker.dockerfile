FROM python:3.12-slim AS base
WORKDIR /opt/worker
ENV PYTHONUNBUFFERED 1

FROM python:3.12-slim
ARG VERSION
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY worker/ worker/
RUN <<SETUP
groupadd -g 2000 worker
useradd -u 2000 -g 2000 worker
SETUP
VOLUME /var/spool/worker
STOPSIGNAL SIGINT
USER worker:worker
CMD python -m worker --queue invoices
