/** The look of tables: JupyterLab's and VS Code's own colours where there are any, else those of the page around. */
export const STYLE = `
.tidywire-table{font-size:var(--jp-content-font-size1,13px);color:var(--jp-content-font-color1,var(--vscode-foreground,inherit))}
.tidywire-table .tw-scroll{overflow-x:auto;margin:4px 0}
.tidywire-table table{border-collapse:collapse;border:0;margin:0;font-variant-numeric:tabular-nums}
.tidywire-table th,.tidywire-table td{padding:2px 10px;border:0;border-bottom:1px solid rgba(128,128,128,.25);vertical-align:top;max-width:36em;overflow-wrap:break-word;white-space:normal;background:none;color:inherit}
.tidywire-table th{font-weight:600;border-bottom:0;white-space:nowrap}
.tidywire-table[data-state=live] th{cursor:pointer}
.tidywire-table th[aria-sort=ascending]::after{content:" \\2191"}
.tidywire-table th[aria-sort=descending]::after{content:" \\2193"}
.tidywire-table .tw-types td{font-size:85%;padding-top:0;opacity:.65;border-bottom:1px solid rgba(128,128,128,.6);user-select:none;white-space:nowrap}
.tidywire-table tbody tr:nth-child(even){background:rgba(128,128,128,.07)}
.tidywire-table tbody tr:hover{background:rgba(128,128,128,.16)}
.tidywire-table .tw-gap td{text-align:center;opacity:.65;user-select:none}
.tidywire-table .tw-null{opacity:.45;user-select:none}
.tidywire-table .tw-shape,.tidywire-table .tw-tools,.tidywire-table .tw-export{margin:2px 0}
.tidywire-table .tw-export,.tidywire-table .tw-note{font-size:85%;opacity:.75}
.tidywire-table a{color:inherit;text-decoration:underline}
.tidywire-table code{color:inherit;background:rgba(128,128,128,.12);padding:0 3px;user-select:all}
.tidywire-table button{font:inherit;color:inherit;background:rgba(128,128,128,.12);border:1px solid rgba(128,128,128,.4);border-radius:3px;margin:0 2px;padding:0 7px;cursor:pointer}
.tidywire-table button[aria-current]{font-weight:700;background:rgba(128,128,128,.35)}
.tidywire-table button:disabled{opacity:.4;cursor:default}
`.trim()
