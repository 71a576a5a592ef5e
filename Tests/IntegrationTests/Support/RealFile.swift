/// Which files of a Debian package are read, and by which parser.
struct RealFile: Sendable {
    let package: String
    let parser: String
    /// Paths within the package; `*` stands for any part of the last segment.
    let pattern: String

    init(_ package: String, _ parser: String, _ pattern: String) {
        self.package = package
        self.parser = parser
        self.pattern = pattern
    }

    /// In order of package.
    static let all: [RealFile] = [
        RealFile("apache2", "apache", "/etc/apache2/*.conf"),
        RealFile("apache2", "apache", "/etc/apache2/conf-available/*.conf"),
        RealFile("apache2", "apache", "/etc/apache2/mods-available/*.conf"),
        RealFile("apache2", "apache", "/etc/apache2/mods-available/*.load"),
        RealFile("apache2", "apache", "/etc/apache2/sites-available/*.conf"),
        RealFile("apache2", "logrotate", "/etc/logrotate.d/apache2"),
        RealFile("bind9", "zone", "/etc/bind/db.*"),
        RealFile("bind9", "lines", "/etc/bind/named.conf*"),
        RealFile("chrony", "logrotate", "/etc/logrotate.d/chrony"),
        RealFile("chrony", "lines", "/usr/share/chrony/chrony.conf"),
        RealFile("cron", "ini", "/lib/systemd/system/cron.service"),
        RealFile("dns-root-data", "zone", "/usr/share/dns/root.hints"),
        RealFile("dns-root-data", "zone", "/usr/share/dns/root.key"),
        RealFile("dovecot-core", "dovecot", "/usr/share/dovecot/dovecot.conf"),
        RealFile("dovecot-core", "dovecot", "/usr/share/dovecot/conf.d/*.conf"),
        RealFile("dovecot-core", "dovecot", "/usr/share/dovecot/conf.d/*.ext"),
        RealFile("exim4-config", "lines", "/etc/exim4/exim4.conf.template"),
        RealFile("fail2ban", "configparser", "/etc/fail2ban/*.conf"),
        RealFile("fail2ban", "configparser", "/etc/fail2ban/action.d/*.conf"),
        RealFile("fail2ban", "configparser", "/etc/fail2ban/filter.d/*.conf"),
        RealFile("fail2ban", "configparser", "/etc/fail2ban/jail.d/*.conf"),
        RealFile("haproxy", "lines", "/etc/haproxy/haproxy.cfg"),
        RealFile("haproxy", "logrotate", "/etc/logrotate.d/haproxy"),
        RealFile("logrotate", "logrotate", "/etc/logrotate.conf"),
        RealFile("logrotate", "logrotate", "/etc/logrotate.d/*"),
        RealFile("mariadb-common", "mysql", "/etc/mysql/mariadb.cnf"),
        RealFile("mariadb-server", "mysql", "/etc/mysql/mariadb.conf.d/*.cnf"),
        RealFile("mariadb-server", "logrotate", "/etc/logrotate.d/mariadb"),
        RealFile("memcached", "lines", "/usr/share/memcached/memcached.conf.default"),
        RealFile("mosquitto", "lines", "/etc/mosquitto/mosquitto.conf"),
        RealFile("mosquitto", "logrotate", "/etc/logrotate.d/mosquitto"),
        RealFile("network-manager", "ini", "/etc/NetworkManager/NetworkManager.conf"),
        RealFile("nginx-common", "nginx", "/etc/nginx/nginx.conf"),
        RealFile("nginx-common", "nginx", "/etc/nginx/sites-available/*"),
        RealFile("nginx-common", "nginx", "/etc/nginx/snippets/*.conf"),
        RealFile("nginx-common", "nginx", "/etc/nginx/fastcgi.conf"),
        RealFile("nginx-common", "nginx", "/etc/nginx/mime.types"),
        RealFile("nginx-common", "nginx", "/etc/nginx/koi-*"),
        RealFile("nginx-common", "html", "/usr/share/nginx/html/*.html"),
        RealFile("openssh-client", "ssh_config", "/etc/ssh/ssh_config"),
        RealFile("openssh-server", "sshd", "/usr/share/openssh/sshd_config"),
        RealFile("openssl", "lines", "/etc/ssl/openssl.cnf"),
        RealFile("php8.2-fpm", "ini", "/etc/php/8.2/fpm/php-fpm.conf"),
        RealFile("php8.2-fpm", "ini", "/etc/php/8.2/fpm/pool.d/www.conf"),
        RealFile("php8.2-fpm", "apache", "/etc/apache2/conf-available/php8.2-fpm.conf"),
        RealFile("postfix", "postfix_main", "/usr/share/postfix/main.cf.*"),
        RealFile("postfix", "postfix_master", "/usr/share/postfix/master.cf.dist"),
        RealFile("postgresql-15", "postgresql", "/usr/share/postgresql/15/postgresql.conf.sample"),
        RealFile("postgresql-15", "pg_hba", "/usr/share/postgresql/15/pg_hba.conf.sample"),
        RealFile("prometheus", "yaml", "/etc/prometheus/prometheus.yml"),
        RealFile("prometheus", "logrotate", "/etc/logrotate.d/prometheus"),
        RealFile("redis-server", "lines", "/etc/redis/redis.conf"),
        RealFile("redis-server", "logrotate", "/etc/logrotate.d/redis-server"),
        RealFile("rsyslog", "lines", "/etc/rsyslog.conf"),
        RealFile("rsyslog", "logrotate", "/etc/logrotate.d/rsyslog"),
        RealFile("samba-common", "ini", "/usr/share/samba/smb.conf"),
        RealFile("snmpd", "lines", "/etc/snmp/snmpd.conf"),
        RealFile("squid", "lines", "/etc/squid/squid.conf"),
        RealFile("squid", "logrotate", "/etc/logrotate.d/squid"),
        RealFile("sudo", "ini", "/etc/sudo_logsrvd.conf"),
        RealFile("sudo", "lines", "/etc/sudo.conf"),
        RealFile("supervisor", "configparser", "/etc/supervisor/supervisord.conf"),
        RealFile("systemd", "ini", "/etc/systemd/*.conf"),
        RealFile("systemd", "ini", "/lib/systemd/system/*.service"),
        RealFile("systemd", "ini", "/lib/systemd/system/*.timer"),
        RealFile("systemd", "ini", "/lib/systemd/system/*.socket"),
        RealFile("tor", "logrotate", "/etc/logrotate.d/tor"),
        RealFile("ufw", "logrotate", "/etc/logrotate.d/ufw"),
        RealFile("unbound", "lines", "/etc/unbound/unbound.conf"),
    ]
}
