/** What `formulary --help` prints. */
export const HELP = `Formulary: checks text about medicines against dated, sourced facts.

  formulary check FILE|FOLDER|GLOB…      problems, for people and for CI
  formulary annotate FILE…               mentions, statements and problems as JSON
  formulary report FILE -o OUT.html      a document's statements on a timeline, on one page
  formulary kb COMMAND                   the knowledge base: search, show, import, build, compare
  formulary lsp --stdio                  the language server, for any editor

  formulary COMMAND --help               all options of a command
  formulary --version                    the version of the program

For writing and checking documents, not for clinical decisions.
`;

const KNOWLEDGE = `  --knowledge FILE       a layer of kb import on top of the installed knowledge; may be repeated
  --no-user-knowledge    without what ~/.formulary holds; the folder's own .formulary counts`;
const AS_OF = `  --as-of DATE           judge statements as of this day, YYYY-MM-DD; else by the document's own date`;

export const CHECK_HELP = `Usage: formulary check [OPTION…] FILE|FOLDER|GLOB…|-

Reports what contradicts a fact or breaks a rule. Folders are searched for text and Word files; .formularyignore is kept to.

  --format NAME          pretty (default), json, sarif, github, junit
  --fix                  write every certain repair into the file
  --profile NAME         auto (default), press-release, regulatory, journal, patient
${AS_OF}
  --max-warnings N       fail on more than N warnings too
  --baseline FILE        leave out the problems that FILE records
  --write-baseline FILE  record the problems of this run
  --threads N            worker threads; as many as it pays by default
  --stdin-name NAME      the name, and so the format, of what - reads
  --color                colours where the output is no terminal; NO_COLOR=1 is for none at all
${KNOWLEDGE}

Exit code: 0 no errors, 1 errors or too many warnings, 2 bad usage or an unreadable file.
`;

export const ANNOTATE_HELP = `Usage: formulary annotate [OPTION…] FILE…|-

Prints one JSON object a file: mentions, statements, problems. Offsets count UTF-16 units from 0, ends are exclusive.

  --format NAME          jsonl (default, one line a file) or json
  --explain              the evidence for each mention with its weight, and the other candidates
${AS_OF}
${KNOWLEDGE}

Exit code: 0, or 2 when a file could not be read.
`;

export const REPORT_HELP = `Usage: formulary report [OPTION…] FILE -o OUT.html

Writes a document's statements on a timeline, verdicts, entities and problems as one page that needs nothing else.

  -o, --output FILE      where to write it; - is standard output
${AS_OF}
${KNOWLEDGE}
`;

export const LSP_HELP = `Usage: formulary lsp --stdio

Speaks the language server protocol on standard input and output. Set-ups for editors are in docs/editors.md.
`;
