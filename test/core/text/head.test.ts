import { describe, expect, test } from "vitest";
import { readHead } from "../../../server/src/core/analysis/head";
import type { Head } from "../../../server/src/core/analysis/head";
import { defaultSettings } from "../../../server/src/core/settings";
import { readBlocks, splittingOf } from "../../../server/src/core/text/blocks";
import type { Format } from "../../../server/src/core/text/document";

function head(format: Format, text: string, asOf?: string): Head {
  return readHead(splittingOf([...readBlocks(text, format)]), format, { ...defaultSettings("2026-11-22"), asOf });
}

describe("the document's date", () => {
  const found = (format: Format, text: string, setting?: string): string => {
    const { asOf } = head(format, text, setting);
    const at = asOf.span && text.slice(asOf.span.start, asOf.span.end);
    return `${asOf.origin} ${asOf.date} ${at ?? "-"}`;
  };
  test.each([
    ["ROCKVILLE, Md., May  23, 2024  (GLOBE NEWSWIRE) -- Theriva announced", "2024-05-23", "May  23, 2024"],
    ["Headline\n\nSHANGHAI, Jan. 5, 2024 /PRNewswire/ -- IASO Bio", "2024-01-05", "Jan. 5, 2024"],
    ["Headline\n\nBASEL, Switzerland – 5 March 2024 – The company", "2024-03-05", "5 March 2024"],
    ["Headline\n\nPublished: 2024-03-05\n\nText of 2020-01-01 follows.", "2024-03-05", "2024-03-05"],
    ["March 5, 2024\n\nText", "2024-03-05", "March 5, 2024"],
    ["BOSTON--(BUSINESS WIRE)--March 5, 2024-- X today", "2024-03-05", "March 5, 2024"],
  ])("dateline: %s", (text, date, at) => expect(found("plaintext", text)).toBe(`dateline ${date} ${at}`));
  test.each([
    "The drug was approved on June 30, 2023, for adults.",
    "In the trial, June 30, 2023 was the cut-off - a year after start.",
    "Approved in 2019.",
  ])("none: %s", (text) => {
    expect(found("plaintext", text)).toBe("today 2026-11-22 -");
    expect(found("plaintext", text, "2020-02")).toBe("setting 2020-02 -");
  });
  test.each<[Format, string, string]>([
    ["markdown", "---\ntitle: X\ndate: 2024-03-05\n---\n\nBASEL, Jan. 1, 2020 -- Text", "2024-03-05"],
    ["markdown", '+++\ndate = "2024-03-05T10:00:00Z"\n+++\n\nText', "2024-03-05"],
    ["latex", "\\documentclass{article}\n\\date{5 March 2024}\n\\begin{document}\nText\n\\end{document}", "2024-03-05"],
    [
      "html",
      '<html lang="en"><head><meta property="article:published_time" content="2024-03-05"></head><p>Text',
      "2024-03-05",
    ],
    ["restructuredtext", ":Date: 2024-03-05\n\nText", "2024-03-05"],
    ["asciidoc", "= Title\n:date: 2024-03-05\n\nText", "2024-03-05"],
    ["typst", "#set document(title: [X], date: datetime(year: 2024, month: 3, day: 5))\n\nText", "2024-03-05"],
  ])("front matter in %s", (format, text, date) => {
    expect(head(format, text).asOf).toMatchObject({ origin: "front-matter", date });
  });
});

describe("language", () => {
  test.each([
    ["The agency granted the designation to the candidate.", "en"],
    ["Die Behörde hat das Arzneimittel für die Behandlung zugelassen und veröffentlicht.", "de"],
    ["L'agence a accordé la désignation pour les patients qui ont été traités dans cette étude.", "fr"],
    ["La agencia concedió la designación para los pacientes que han sido tratados en el estudio.", "es"],
    ["L'agenzia ha concesso la designazione per i pazienti che sono stati trattati nello studio della società.", "it"],
    ["A agência concedeu a designação para os doentes que não foram tratados no estudo pela empresa.", "pt"],
    ["Het bureau heeft de status verleend voor de patiënten die met het middel zijn behandeld.", "nl"],
    ["国家药品监督管理局批准了该药物。", "zh"],
    ["厚生労働省はこの薬を承認しました。", "ja"],
    ["식품의약품안전처는 이 약을 승인했다.", "ko"],
    ["1234", "en"],
  ])("%s", (text, language) => expect(head("plaintext", text).language).toBe(language));
  test("declared", () => {
    expect(head("markdown", "---\nlang: de-AT\n---\n\nThe text is in the language.").language).toBe("de");
    expect(head("html", '<!DOCTYPE html><html class="x" lang="fr"><p>The text of the page').language).toBe("fr");
    expect(
      head("latex", "\\documentclass{article}\n\\usepackage[ngerman]{babel}\n\\begin{document}\nThe text").language,
    ).toBe("de");
  });
});

test("profile and switch", () => {
  expect(head("markdown", "---\nformulary:\n  profile: press-release\n---\n").profile).toBe("press-release");
  expect(head("markdown", "---\nprofile: journal # note\n---\n").profile).toBe("journal");
  expect(head("markdown", "---\nprofile: other\n---\n").profile).toBeUndefined();
  expect(head("markdown", "---\nformulary: off\n---\n").isOff).toBe(true);
});
