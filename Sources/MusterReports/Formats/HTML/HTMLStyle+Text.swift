extension HTMLStyle {
    /// One set of names for light, one for dark; every pair of ink and paper has a contrast above 4.5.
    static let colours: StaticString = """
        :root{color-scheme:light dark;--paper:#fcfbf8;--card:#fff;--ink:#1d2530;--soft:#56616f;--line:#dcd9d1;
        --faint:#f1efe9;--link:#15527d;--good:#17603c;--bad:#a1262b;--open:#7d5200;--waived:#5a3d8c;
        --mark:#ffe49a;--mark-ink:#1d2530;--good-bg:#e5f2ea;--bad-bg:#fae9e8;--open-bg:#faf0d9;--waived-bg:#efe9f8}
        @media(prefers-color-scheme:dark){:root{--paper:#13171c;--card:#1a1f26;--ink:#e4e7eb;--soft:#a3adb8;
        --line:#343c46;--faint:#20262e;--link:#8fc4ee;--good:#86d3a8;--bad:#ff9f99;--open:#eec36a;--waived:#cab6f7;
        --mark:#665215;--mark-ink:#fff3cf;--good-bg:#1a2e23;--bad-bg:#3a2123;--open-bg:#332a16;--waived-bg:#2a2339}}

        """

    static let text: StaticString = """
        *{box-sizing:border-box}
        html{background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
        "Noto Sans",sans-serif;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
        body{max-width:74rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}
        h1{font-size:2.5rem;line-height:1.15;letter-spacing:-.02em;margin:.1em 0}
        h2{font-size:1.6rem;letter-spacing:-.01em;margin:3.5rem 0 1rem;padding-bottom:.35rem;border-bottom:2px solid var(--ink)}
        h3{font-size:1.15rem;margin:2.2rem 0 .7rem}
        h4{font-size:1.02rem;margin:0}h5{font-size:.98rem;font-weight:600;margin:0 0 .3rem}
        p{margin:.4rem 0;max-width:46rem}small{font-size:.82rem;color:var(--soft);font-weight:400}
        a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
        a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        code,pre{font:.86em/1.5 ui-monospace,SFMono-Regular,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}pre code{font-size:1em}
        pre{margin:.3rem 0;padding:.45rem .7rem;background:var(--faint);border-radius:4px;white-space:pre-wrap}
        a,code,td,th,h4,h5,dd,li{overflow-wrap:anywhere}
        mark{background:var(--mark);color:var(--mark-ink);padding:.05em .1em;border-radius:2px;font-weight:600}
        q{quotes:"“" "”"}

        """
}
