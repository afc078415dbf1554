/** How printed evidence looks: black on white, small, and no decision torn apart more than it must be. */
export const EVIDENCE_STYLE = `
:root { font: 9.5pt/1.4 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #000; background: #fff; }
body { margin: 0; }
h1 { font-size: 15pt; margin: 0 0 4pt; }
h2 { font-size: 11.5pt; margin: 16pt 0 4pt; padding-top: 6pt; border-top: 0.8pt solid #000; break-after: avoid; }
h3 { font-size: 9.5pt; margin: 8pt 0 2pt; break-after: avoid; }
p { margin: 2pt 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1pt 10pt; margin: 4pt 0; }
dt { color: #333; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 2pt 0; padding-left: 14pt; }
li { margin: 1pt 0; break-inside: avoid; }
code { font: 8pt/1.35 ui-monospace, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.failed { break-inside: avoid; margin: 4pt 0 4pt 2pt; padding-left: 8pt; border-left: 2.5pt solid #000; }
.failed.warn, .failed.informed { border-left-style: dotted; }
.facts, .met { color: #222; font-size: 8.5pt; overflow-wrap: anywhere; }
.outcome { font-weight: 700; text-transform: uppercase; letter-spacing: 0.02em; }
.chain { margin-top: 4pt; font-size: 8pt; }
section { break-inside: auto; }
`;
