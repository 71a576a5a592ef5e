extension HTMLStyle {
    static let layout: StaticString = """
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
        .sample{background:var(--open-bg);color:var(--open);border:2px dashed currentColor;border-radius:6px;
        padding:.6rem 1rem;font-weight:700;max-width:none;margin:0 0 2rem}
        .over{color:var(--soft);text-transform:uppercase;letter-spacing:.09em;font-size:.78rem;font-weight:600;margin:0}
        .system{font-size:1.2rem;color:var(--soft);margin:0}
        .gate{max-width:none;margin:1.5rem 0;padding:.9rem 1.2rem;border-left:6px solid;border-radius:4px;font-size:1.12rem;font-weight:600}
        .gate.good{color:var(--good);background:var(--good-bg)}.gate.bad{color:var(--bad);background:var(--bad-bg)}
        .facts .wide{grid-column:1/-1}.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.9rem 2rem;margin:0}
        dt{color:var(--soft);font-size:.8rem;font-weight:600}dd{margin:0}
        nav{margin:2rem 0 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
        nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:0;padding:.7rem 0}
        nav a{text-decoration:none;font-weight:600}nav a:hover{text-decoration:underline}
        .tiles{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;padding:0;margin:0 0 1rem}
        .tiles li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem}
        .tiles b{display:block;font-size:2.1rem;line-height:1.1;font-variant-numeric:tabular-nums}
        .st{white-space:nowrap;font-weight:600;font-size:.9em}
        .st.good{color:var(--good)}.st.bad{color:var(--bad)}.st.open{color:var(--open)}.st.waived{color:var(--waived)}
        .st.none{color:var(--soft)}
        h3 .st{font-size:1em}
        article{background:var(--card);border:1px solid var(--line);border-radius:8px;margin:0 0 1.1rem;padding:1rem 1.2rem;
        content-visibility:auto;contain-intrinsic-size:auto 18rem}
        .meta{color:var(--soft);font-size:.86rem;margin:.15rem 0 .5rem}.meta strong{color:var(--ink)}
        .advice{display:grid;grid-template-columns:3rem 1fr;gap:.15rem .6rem;margin:.5rem 0 0;font-size:.93rem;max-width:54rem}
        .advice dt{padding-top:.12rem}
        .finding{border-top:1px solid var(--line);margin-top:.9rem;padding-top:.9rem}
        .finding:target,tr:target{background:var(--faint);outline:2px solid var(--link);outline-offset:2px}
        .finding p{font-size:.95rem}.waiver{color:var(--waived)}.do{color:var(--soft)}
        .lines{list-style:none;padding:0;margin:.5rem 0 0}.lines li{margin:.45rem 0;font-size:.92rem}
        .lines small{white-space:nowrap}
        .nothing{color:var(--soft);font-style:italic}
        .columns{columns:20rem;column-gap:2.4rem;padding-left:1.1rem;font-size:.93rem}.columns li{break-inside:avoid}
        .reasons{display:grid;grid-template-columns:minmax(9rem,12rem) 1fr;gap:.3rem 1rem;font-size:.93rem}
        footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.88rem}

        """

    static let tables: StaticString = """
        table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.6rem 0 1.2rem}
        caption{text-align:left;color:var(--soft);font-size:.86rem;padding-bottom:.4rem}
        th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line)}
        thead th{overflow-wrap:normal;color:var(--soft);font-size:.8rem;border-bottom:1px solid var(--ink)}
        tbody th{font-weight:400}tbody th[scope=rowgroup]{background:var(--faint);padding:.45rem .6rem;font-weight:600}
        .numbers td,.numbers thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
        .numbers td{font-size:1rem;vertical-align:middle}.numbers .zero{color:var(--soft)}.numbers .some,.of{font-weight:600}
        .bar{display:block;margin-top:.4rem;border-radius:3px;overflow:hidden}
        .b-none{fill:var(--line)}.numbers thead th{border-bottom-width:3px}
        .numbers thead th:nth-child(2){border-color:#1b5e3f}.numbers thead th:nth-child(3){border-color:#4f9472}
        .numbers thead th:nth-child(4){border-color:#9cc7b0}.numbers thead th:nth-child(5){border-color:#d9b45b}
        .numbers thead th:nth-child(6){border-color:#ecdcb0}.numbers thead th:nth-child(7){border-color:#b3383b}
        .numbers thead th:nth-child(8){border-color:var(--line)}
        table{table-layout:fixed}.numbers thead th{width:5.3rem;padding-right:.5rem}.numbers thead th:first-child{width:auto}
        .claims th:nth-child(1){width:42%}.claims th:nth-child(2){width:14%}.claims th:nth-child(3){width:20%}
        .claims q{font-weight:600}.claims small{display:block;margin-top:.2rem}.claims .st{white-space:normal}
        .controls thead th:nth-child(1){width:32%}.controls thead th:nth-child(2){width:11rem}
        .rules thead th:nth-child(1){width:28%}.rules thead th:nth-child(2){width:32%}.rules thead th:nth-child(4){width:9rem}
        .waivers thead th:nth-child(1){width:7rem}.waivers thead th:nth-child(4){width:12rem}.waivers thead th:nth-child(5){width:7rem}
        .register thead th:nth-child(1){width:44%}.digest{display:block;color:var(--soft);font-size:.7rem}
        .register td{font-size:.88rem}.register td small{display:block}
        .passes thead th:nth-child(1){width:28%}.passes thead th:nth-child(2){width:30%}.passes td{font-size:.88rem}
        .passes small,.rules th small{display:block}.passes tbody th small{display:inline;float:right}
        .plain{list-style:none;margin:0;padding:0}.plain li{margin:0 0 .25rem}
        tr:last-child>*{border-bottom-color:var(--line)}
        @media(max-width:46rem){body{padding:1rem}table{font-size:.86rem;table-layout:auto}main{overflow-x:auto}h1{font-size:1.9rem}}

        """

    static let print: StaticString = """
        @media print{@page{size:A4;margin:18mm 16mm}:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;
        --faint:#f4f4f4;--link:#000;--good:#17603c;--bad:#a1262b;--open:#7d5200;--waived:#5a3d8c;--mark:#ffe49a;
        --mark-ink:#000;--good-bg:#fff;--bad-bg:#fff;--open-bg:#fff;--waived-bg:#fff;color-scheme:light}
        html{font-size:10pt}body{max-width:none;padding:0}nav,.skip{display:none}h2,h3,h4,h5{break-after:avoid}
        article{content-visibility:visible;padding:.4rem 0;border-width:1px 0 0;border-radius:0}
        tr,.finding,.lines li{break-inside:avoid}thead{display:table-header-group}a{text-decoration:none}
        mark{outline:1px solid #000;print-color-adjust:exact}}

        """
}
