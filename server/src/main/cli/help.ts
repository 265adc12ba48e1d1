/** What `formulary --help` prints. */
export const HELP = `Formulary: checks text about medicines against dated, sourced facts.

  formulary annotate [--format jsonl|json] [--explain] [--as-of DATE] FILE…|-
      mentions, statements and problems, one JSON object a file
  formulary check [OPTION…] FILE|GLOB…|-
      problems for people, or --format json|sarif|github|junit
      --fix  --profile NAME  --as-of DATE  --baseline FILE  --write-baseline FILE
      --max-warnings N  --threads N  --stdin-name NAME
      exit 0 no errors, 1 errors (or more warnings than allowed), 2 bad usage or unreadable files
  formulary report FILE -o OUT.html
      the document's statements on a timeline, verdicts and problems on one page
  formulary kb build|validate|stats|show|search|diff|import …
      the knowledge base; see formulary kb --help
  formulary lsp --stdio
      the language server, for any editor

For writing and checking documents, not for clinical decisions.
`;
