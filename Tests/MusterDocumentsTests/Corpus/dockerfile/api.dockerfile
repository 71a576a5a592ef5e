# syntax=docker/dockerfile:1
ARG RUNTIME=debian:bookworm-slim

FROM golang:1.23-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 \
    go build -trimpath \
    -ldflags "-s -w" -o /out/api ./cmd/api

FROM ${RUNTIME}
LABEL org.opencontainers.image.title="Orchard API" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 orchard
COPY --from=build --chown=root:root /out/api /usr/local/bin/api
ENV ORCHARD_LISTEN=:8080 ORCHARD_LOG=json
EXPOSE 8080/tcp
USER 10001
HEALTHCHECK --interval=30s --timeout=3s CMD ["/usr/local/bin/api", "health"]
ENTRYPOINT ["/usr/local/bin/api"]
CMD ["serve"]
