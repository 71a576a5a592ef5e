resource "aws_security_group" "web" {
  name        = "web"
  description = "HTTPS from anywhere, nothing else"

  dynamic "ingress" {
    for_each = [443]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }

  egress {
    from_port = 0
    to_port   = 0
    protocol  = "-1"
    cidr_blocks = [
      "10.20.0.0/16", // the data network
      "10.30.0.0/16",
    ]
  }
}

resource "aws_db_instance" "main" {
  allocated_storage       = 200
  backup_retention_period = 14
  storage_encrypted       = true
  multi_az                = !false
  kms_key_id              = var.key != "" ? var.key : null
  parameter_group_name    = <<-NAME
    main-16
  NAME
}
