import { Document, isMap, parseAllDocuments, stringify } from "yaml";
import type { EntityRecord } from "../records";

/** The text of an overlay file with an entity added as a document of its own; everything else stays as it is. */
export function withEntity(text: string, record: Partial<EntityRecord> & Pick<EntityRecord, "id">): string {
  const addition = stringify(record, { lineWidth: 0 });
  if (text.trim() === "") return addition;
  return `${text.replace(/\n?$/, "\n")}---\n${addition}`;
}

/** The text of an overlay file with a name added to those that are never recognized; comments stay where they are. */
export function withIgnoredName(text: string, name: string): string {
  const parsed = parseAllDocuments(text, { schema: "failsafe" });
  const documents = "empty" in parsed ? [] : parsed;
  const settings = documents.find(({ contents }) => isMap(contents) && !contents.has("id"));
  if (settings === undefined) {
    const addition = new Document({ ignore: [name] }).toString();
    return text.trim() === "" ? addition : `${text.replace(/\n?$/, "\n")}---\n${addition}`;
  }
  const ignored = settings.get("ignore");
  const names = (settings.toJS() as { ignore?: readonly string[] }).ignore ?? [];
  if (names.includes(name)) return text;
  if (ignored === undefined) settings.set("ignore", [name]);
  else settings.addIn(["ignore"], name);
  return documents.map(String).join("");
}
