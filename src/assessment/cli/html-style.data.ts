/** The page's own style. Colours come from the tokens; print is always light, because only a screen asks for dark. */
export const pageStyle = `
*{box-sizing:border-box;margin:0}
html{-webkit-text-size-adjust:100%}
body{font:400 14px/20px 'IBM Plex Sans',system-ui,-apple-system,'Segoe UI',sans-serif;color:var(--ink);background:var(--bg);-webkit-font-smoothing:antialiased}
.page{max-width:1240px;margin:0 auto;padding:0 36px 48px}
.skip{position:absolute;left:-9999px}
.skip:focus{position:static}
a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;padding:18px 0 14px;font-size:13px;color:var(--ink2)}
.brand{display:inline-flex;align-items:center;gap:8px;font-weight:640;font-size:15px;color:var(--ink)}
h1{font-weight:560;font-size:27px;line-height:34px;letter-spacing:-.014em;max-width:1160px;text-wrap:pretty;margin-top:6px}
.sub{color:var(--ink2);margin-top:6px;max-width:72ch}
h2{font-weight:600;font-size:14px;line-height:20px}
h3{font-weight:560;font-size:13px;line-height:18px;margin-top:18px}
section{border-top:1px solid var(--line2);padding-top:14px;margin-top:28px}
section.first{border:0;padding-top:0;margin-top:22px}
svg{display:block;max-width:100%;height:auto;overflow:visible}
.figure,td.n,th.n{font-variant-numeric:tabular-nums}
.legend{display:flex;flex-wrap:wrap;gap:6px 20px;margin:2px 0 6px;font:500 12px/16px 'IBM Plex Sans',system-ui,sans-serif;color:var(--ink2);list-style:none;padding:0}
.legend li{display:inline-flex;align-items:center;gap:6px}
.narrow,.middle{display:none}
.cols{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);gap:44px;align-items:start}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:18px;margin-top:10px}
caption,.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th{font:500 12px/16px 'IBM Plex Sans',system-ui,sans-serif;color:var(--ink3);text-align:left;padding:0 12px 8px 0;vertical-align:bottom;border-bottom:1px solid var(--line2)}
td,tbody th{padding:8px 12px 8px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
tbody th{color:var(--ink);font-size:13px;line-height:18px;font-weight:560}
.n{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
.hours td,.hours tbody th{padding:5px 8px 5px 0;border:0;vertical-align:middle}
.hours tr.group td,.hours tr.group th{border-top:1px solid var(--line);padding-top:8px}
.hours tr.part th{font-weight:400;padding-left:18px}
.hours .value{font-weight:560}
tbody th .faint{font-weight:400}
tr.series th,tr.series td{padding-top:16px;vertical-align:baseline}tr.series th{font-weight:400}tr.series b{font-weight:560;color:var(--ink)}
.quiet{color:var(--ink2)}.faint{color:var(--ink3)}.small{font-size:12px;line-height:16px}
.strat{color:var(--strat)}.react{color:var(--react)}
.strong{font-weight:560}
ul.plain{list-style:none;padding:0;margin-top:8px}
ul.plain li{padding:3px 0;max-width:84ch}
.next{background:var(--sunken);border:0;border-radius:8px;padding:14px 16px}
.next dt{font:400 13px/20px 'IBM Plex Mono',ui-monospace,SFMono-Regular,Menlo,monospace;overflow-wrap:anywhere;margin-top:8px}
.next dd{color:var(--ink2);margin:0}
tfoot td{font-weight:560;border-bottom:0}
footer{border-top:1px solid var(--line2);margin-top:28px;padding-top:12px;color:var(--ink2);font-size:12px;line-height:16px}
footer p{max-width:84ch;margin-bottom:4px}
@media screen and (max-width:1000px){.wide{display:none}.middle{display:block}.cols{grid-template-columns:minmax(0,1fr);gap:20px}}
@media screen and (max-width:720px){.page{padding:0 16px 32px}h1{font-size:20px;line-height:25px}.middle{display:none}.narrow{display:block}
.stack thead{position:absolute;left:-9999px}.stack tr{display:block;border-bottom:1px solid var(--line);padding:8px 0}
.stack td,.stack tbody th{display:block;border:0;padding:1px 0;text-align:left;white-space:normal}
.stack td:empty{display:none}.stack td[data-label]::before{content:attr(data-label) ': ';color:var(--ink3)}
.hours th:last-child,.hours td:last-child{display:none}}
@media print{@page{margin:14mm}
body{-webkit-print-color-adjust:exact;print-color-adjust:exact;font-size:10pt;line-height:14pt}
.page{max-width:none;padding:0}.skip,details{display:none}
.wide,.narrow{display:none}.middle{display:block}
.cols{grid-template-columns:minmax(0,1fr);gap:12px}
section,tr,li,svg{break-inside:avoid}section.long{break-inside:auto}h2,h3{break-after:avoid}
thead{display:table-header-group}.scroll{overflow:visible}}
@media (prefers-contrast:more){:root{--line:var(--edge);--line2:var(--edge);--ink2:var(--ink);--ink3:var(--ink)}}
@media (forced-colors:active){svg [fill]:not([fill=none]):not(text){fill:CanvasText}svg text{fill:CanvasText}svg [stroke]{stroke:CanvasText}}
`;
