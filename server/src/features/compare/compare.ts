import type { Drug, EntityId } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { jurisdictionName, shortNameOf } from "../card/names";
import { designations, jurisdictionOf, statuses } from "../card/status";
import { statusWord } from "../card/factText";
import { say } from "../messages";
import { renderPage, scrollable, textWithDates, timelineOf } from "../page/page";
import { escapeXml } from "../timeline/escape";
import type { TimelineEvent } from "../timeline/events";
import { drugEvents } from "../timeline/events";
import { ROW_BREAK } from "../timeline/rowBreak";

/** How many drugs fit side by side. */
export const COMPARE_LIMITS = { least: 2, most: 6 } as const;

/** Drugs side by side as one page: what they are, then status and designations by jurisdiction, then a timeline. */
export function renderComparison(ids: readonly EntityId[], knowledge: Knowledge, locale: string): string {
  const drugs = ids.flatMap((id) => {
    const entity = knowledge.entity(id);
    return entity?.type === "drug" ? [entity] : [];
  });
  const title = drugs.map(({ label }) => label).join(" · ");
  const timeline = timelineOf(events(drugs, knowledge, locale), title);
  const heading = say("report/timeline");
  return renderPage(title, [
    `<h1>${escapeXml(title)}</h1>${scrollable(title, table(drugs, knowledge, locale))}`,
    timeline === "" ? "" : `<h2>${heading}</h2>${scrollable(heading, timeline)}`,
  ]);
}

function events(drugs: readonly Drug[], knowledge: Knowledge, locale: string): readonly TimelineEvent[] {
  return drugs.flatMap((drug) =>
    drugEvents(drug, knowledge, locale).map((event) => ({ ...event, row: `${drug.label}${ROW_BREAK}${event.row}` })),
  );
}

function table(drugs: readonly Drug[], knowledge: Knowledge, locale: string): string {
  const jurisdictions = [
    ...new Set(drugs.flatMap(({ facts }) => facts.map((fact) => jurisdictionOf(fact, knowledge)))),
  ];
  const header = drugs.map(({ label }) => `<th scope="col">${escapeXml(label)}</th>`).join("");
  const rows = [
    row(say("compare/modality"), drugs, ({ modality }) =>
      modality === undefined ? [] : [say(`modality/${modality}`)],
    ),
    row(say("compare/targets"), drugs, ({ targets }) => [(targets ?? []).join(", ")]),
    row(say("compare/companies"), drugs, ({ companies }) =>
      (companies ?? []).map(({ name, role }) => `${name} (${say(`role/${role}`)})`),
    ),
    ...jurisdictions
      .map((code) => ({ code, name: code === "" ? say("compare/elsewhere") : jurisdictionName(code, locale) }))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ code, name }) => row(name, drugs, (drug) => standing(drug, code, knowledge))),
  ].filter((cells) => cells !== "");
  return `<table><thead><tr><td></td>${header}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** Empty where nothing is known of any. */
function row(name: string, drugs: readonly Drug[], lines: (drug: Drug) => readonly string[]): string {
  const said = drugs.map((drug) => lines(drug).map(textWithDates).join("<br>"));
  if (said.every((text) => text === "")) return "";
  const cells = said.map((text) => `<td>${text}</td>`).join("");
  return `<tr><th scope="row">${escapeXml(name)}</th>${cells}</tr>`;
}

/** The latest status in a jurisdiction, and its designations: each scheme once, with its dates. */
function standing(drug: Drug, jurisdiction: string, knowledge: Knowledge): readonly string[] {
  const status = statuses(drug, knowledge).find((other) => other.jurisdiction === jurisdiction);
  const dates = new Map<string, Set<string>>();
  for (const fact of designations(drug)) {
    if (fact.designation === undefined || jurisdictionOf(fact, knowledge) !== jurisdiction) continue;
    const name = shortNameOf(fact.designation, knowledge);
    const known = dates.get(name) ?? new Set();
    dates.set(name, fact.date === undefined ? known : known.add(fact.date));
  }
  const granted = Array.from(dates, ([name, days]) => [name, [...days].join(", ")].join(" ").trim());
  return [...(status === undefined ? [] : [statusWord(status.fact)]), ...granted];
}
