import MusterDocuments
import MusterSource
import Testing

@Suite struct MountTests {
    private func fstab(_ text: String) -> ParsedText { ParsedText(FstabParser(), text) }
    private func crypttab(_ text: String) -> ParsedText { ParsedText(CrypttabParser(), text) }
    private func sysctl(_ text: String) -> ParsedText { ParsedText(SysctlParser(), text) }

    @Test func aMountHasSixFields() {
        let parsed = fstab(
            "# c\n\n /dev/sda1\t/ ext4 rw,errors=remount-ro 0 1\r\nproc /proc proc\n")
        #expect(
            parsed.value("mounts.0")
                == #"{"spec": "/dev/sda1", "file": "/", "vfstype": "ext4", "#
                + #""mntops": ["rw", "errors=remount-ro"], "freq": 0, "passno": 1}"#)
        #expect(
            parsed.value("mounts.1")
                == #"{"spec": "proc", "file": "/proc", "vfstype": "proc", "mntops": [], "#
                + #""freq": null, "passno": null}"#)
        #expect(parsed.span("mounts.0.mntops") == "rw,errors=remount-ro")
        #expect(parsed.span("mounts.0.mntops.1") == "errors=remount-ro")
        #expect(parsed.span("mounts.0") == "/dev/sda1\t/ ext4 rw,errors=remount-ro 0 1")
    }

    @Test func escapesInPathsAreDecoded() {
        let parsed = fstab(#"//nas/a\040b /mnt/x\134\11y cifs context="a,b",password=x 0 0 # r"#)
        #expect(parsed.value("mounts.0.spec") == #""//nas/a b""#)
        #expect(parsed.value("mounts.0.file") == #""/mnt/x\\11y""#)
        #expect(parsed.value("mounts.0.mntops") == #"["context="a,b"", "password=x"]"#)
        #expect(parsed.span("mounts.0.spec") == #"//nas/a\040b"#)
        let document = parsed.outcome.document
        let secrets = document.map { document in
            (0..<document.nodeCount).map { document.node(NodeID(UInt32($0))) }
                .filter { $0.flags.contains(.secret) }.count
        }
        #expect(secrets == 1)
    }

    @Test func theLastMountAtAPlaceIsSeen() {
        let parsed = fstab("a /mnt x d\nb /mnt x d\n")
        #expect(parsed.value("byFile./mnt.spec") == #""b""#)
    }

    @Test(arguments: [
        ("/dev/sda1 /\n", "MUS-2300", "1:1"), ("a b c d 0 0 x\n", "MUS-2300", "1:1"),
        ("a b c d 0 x\n", "MUS-2301", "1:11"), ("\na b c d -1\n", "MUS-2301", "2:9"),
    ])
    func aMountMustBeWhole(text: String, code: String, place: String) {
        #expect(fstab(text).codes == [code])
        #expect(fstab(text).places == [place])
    }

    @Test func aVolumeHasUpToFourFields() {
        let parsed = crypttab("# c\ndata UUID=1 none luks,discard,\nswap /dev/sda2\n")
        #expect(
            parsed.value("volumes")
                == #"[{"name": "data", "device": "UUID=1", "keyFile": "none", "#
                + #""options": ["luks", "discard"]}, {"name": "swap", "device": "/dev/sda2", "#
                + #""keyFile": "", "options": []}]"#)
        #expect(parsed.value("byName.swap.device") == #""/dev/sda2""#)
        #expect(parsed.span("volumes.0.options.1") == "discard")
        #expect(crypttab("a\nb c d e f\n").places == ["1:1", "2:1"])
    }

    @Test func sysctlNamesAreWrittenWithDots() {
        let parsed = sysctl(
            "# c\n; d\nnet.ipv4.ip_forward = 0\n-net/ipv4/conf/eth0.5/forwarding=1\n"
                + "net.ipv4.ip_forward=1 \nkernel.core_pattern=|/bin/x %p\nvm.x =\n-net.ipv4.conf.lo.*\n"
        )
        #expect(
            parsed.value("values")
                == #"{"net.ipv4.ip_forward": "1", "net.ipv4.conf.eth0/5.forwarding": "1", "#
                + #""kernel.core_pattern": "|/bin/x %p", "vm.x": ""}"#)
        #expect(
            parsed.value("settings.1")
                == #"{"name": "net.ipv4.conf.eth0/5.forwarding", "value": "1", "ignoreErrors": true}"#
        )
        #expect(parsed.value("excluded") == #"["net.ipv4.conf.lo.*"]"#)
        #expect(parsed.span("settings.1.name") == "net/ipv4/conf/eth0.5/forwarding")
        #expect(parsed.span("values.net.ipv4.ip_forward") == nil)
        #expect(parsed.span("settings.2.value") == "1")
    }

    @Test(arguments: [
        ("net.ipv4.ip_forward\n", "MUS-2304", "1:1"), (" = 1\n", "MUS-2302", "1:2"),
        ("a=1\n- = 1\n", "MUS-2302", "2:1"),
    ])
    func aSysctlMistakeHasAPlace(text: String, code: String, place: String) {
        #expect(sysctl(text).codes == [code])
        #expect(sysctl(text).places == [place])
    }

    @Test func anEscapeThatMakesNoUTF8StaysAsItWasWritten() {
        let parsed = ParsedText(
            FstabParser(), "/dev/a /srv/caf\\351 xfs ro 0 0\n/dev/b /srv/caf\\303\\251 xfs ro 0 0\n"
        )
        #expect(parsed.value("mounts.0.file") == #""/srv/caf\351""#)
        #expect(parsed.value("mounts.1.file") == #""/srv/café""#)
        #expect(parsed.span("mounts.0.file") == "/srv/caf\\351")
    }
}
