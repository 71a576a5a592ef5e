terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.60"
    }
  }
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

locals {
  days = 35
  tags = { owner = "platform", tier = "prod" }
}

# customer exports
resource "aws_s3_bucket" "exports" {
  bucket        = "quayside-exports-${var.region}"
  force_destroy = false
  tags          = local.tags
}

resource "aws_s3_bucket_versioning" "exports" {
  bucket = aws_s3_bucket.exports.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "exports" {
  bucket = aws_s3_bucket.exports.id
  rule {
    id     = "expire"
    status = "Enabled"
    expiration { days = 35 }
  }
}
