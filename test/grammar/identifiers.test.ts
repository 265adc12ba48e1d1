import { describe, expect, test } from "vitest";
import { readMarkers } from "./markers";
import { tokenize } from "./tokenize";

/** Every marked range has its scope, and nothing else has a scope of ours. */
async function check(scopeName: string, text: string): Promise<void> {
  const { lines, expected } = readMarkers(text);
  const tokens = await tokenize(scopeName, lines);
  const found = tokens.flatMap(({ line, start, end, scopes }) =>
    scopes.filter((scope) => scope.endsWith(".formulary")).map((scope) => ({ line, start, end, scope })),
  );
  const full = expected.map((expectation) => ({
    ...expectation,
    scope: SCOPES[expectation.scope] ?? expectation.scope,
  }));
  expect(found).toEqual(full);
}

const SCOPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["nct", "euct", "eudract", "cas", "unii", "atc", "pmid", "doi"].map((id) => [
      id,
      `constant.other.identifier.${id}.formulary`,
    ]),
  ),
  registry: "keyword.other.registry.formulary",
  code: "constant.other.development-code.formulary",
};

const MARKDOWN = "text.html.markdown";

describe("identifiers", () => {
  test("of trials", () =>
    check(
      MARKDOWN,
      `Trials NCT01234567, 2010-012345-67 and 2023-512345-12-00 (not NCT123).
       ^^^^^^^^^^^ nct
                    ^^^^^^^^^^^^^^ eudract
                                       ^^^^^^^^^^^^^^^^^ euct`,
    ));

  test("of substances, behind the name of their registry", () =>
    check(
      MARKDOWN,
      `CAS 107-07-3, UNII ABCDE12345, ATC code L01FF02; 107-07-3 alone is a number.
^^^ registry
    ^^^^^^^^ cas
              ^^^^ registry
                   ^^^^^^^^^^ unii
                               ^^^ registry
                                        ^^^^^^^ atc`,
    ));

  test("of literature, without the full stop behind them", () =>
    check(
      MARKDOWN,
      `See PMID: 1234567 and doi:10.1000/xyz.12(3).
    ^^^^ registry
          ^^^^^^^ pmid
                      ^^^ registry
                          ^^^^^^^^^^^^^^^^ doi`,
    ));

  test("not in code, links or comments", () =>
    check(
      MARKDOWN,
      `\`NCT01234567\` and [a trial](https://example.org/NCT01234567) <!-- NCT01234567 -->

\`\`\`sh
echo NCT01234567 MK-1234
\`\`\``,
    ));
});

describe("development codes", () => {
  test("with hyphen", () =>
    check(
      MARKDOWN,
      `**MK-1234** follows BMS-123456.
  ^^^^^^^ code
                    ^^^^^^^^^^ code`,
    ));

  test("are not standards, checksums or parts of longer words", () =>
    check(MARKDOWN, "ISO-8859-1, UTF-16, SHA-256, CVE-2021-1234, COVID-19, GPT-4, RFC-2119, abc-MK-1234"));
});

describe("languages", () => {
  test("LaTeX, without its comments", () =>
    check(
      "text.tex.latex",
      `Trial NCT01234567. % NCT01234567
      ^^^^^^^^^^^ nct`,
    ));

  test("HTML, without attributes, scripts and comments", () =>
    check(
      "text.html.basic",
      `<p title="NCT01234567">NCT01234567</p><!-- NCT01234567 --><script>const x = "NCT01234567";</script>
                       ^^^^^^^^^^^ nct`,
    ));
});
