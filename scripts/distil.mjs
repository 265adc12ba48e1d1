// Distils tables which do not stand among the bulk files into the small ones below server/knowledge/distilled that
// `npm run knowledge` reads: of FDA's applications and novel drugs, for each set of active ingredients its earliest
// approval; of EMA's medicines, what a later edition has that an earlier one has not; of Health Canada's products, each
// brand with its earliest authorization.
// Usage: node scripts/distil.mjs drugs-at-fda|orange-book|fda-novel|ema-since|health-canada FOLDER   (the folder of the unpacked files)
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";

const DISTILLED = path.resolve(import.meta.dirname, "../server/knowledge/distilled");
const COLUMNS = ["application", "date", "class", "ingredients", "product", "applicant"];

/** Through this day the edition of Drugs@FDA knows; the others are read for what was approved since. */
const DRUGS_AT_FDA_HORIZON = "2019-07-02";

/** Of EMA's table, what is read. Later editions call the last but one "Generic". */
const EMA_COLUMNS = [
  "Category",
  "Name of medicine",
  "EMA product number",
  "Medicine status",
  "Opinion status",
  "International non-proprietary name (INN) / common name",
  "Active substance",
  "ATC code (human)",
  "Accelerated assessment",
  "Conditional approval",
  "Exceptional circumstances",
  "Orphan medicine",
  "PRIME: priority medicine",
  "Marketing authorisation developer / applicant / holder",
  "Generic",
  "Medicine URL",
];
const EMA_DATES = [
  "Opinion adopted date",
  "Withdrawal of application date",
  "Marketing authorisation date",
  "Refusal of marketing authorisation date",
  "Withdrawal / expiry / revocation / lapse of marketing authorisation date",
];

/** A first word that products of so many compositions share is the name of a firm: "APO-", "TEVA-". */
const FIRM_PRODUCTS = 8;

/** Schedules of what is sold to everybody, and of gases, fluids and diluents for hospitals. */
const UNSCHEDULED = new Set(["NON-PRESCRIPTION DRUGS", "ETHICAL"]);

const SOURCES = {
  "drugs-at-fda": drugsAtFda,
  "orange-book": orangeBook,
  "fda-novel": fdaNovel,
  "ema-since": emaSince,
  "health-canada": healthCanada,
};

const [source, folder] = process.argv.slice(2);
if (!(source in SOURCES) || folder === undefined) {
  console.error(`usage: node scripts/distil.mjs ${Object.keys(SOURCES).join("|")} FOLDER`);
  process.exit(2);
}
const { columns = COLUMNS, approvals, rows = earliestOfEach(approvals), left } = await SOURCES[source](folder);
const tableLines = rows.map((row) => columns.map((column) => row[column]).join("\t"));
await writeFile(path.join(DISTILLED, `${source}.tsv`), `${[columns.join("\t"), ...tableLines].join("\n")}\n`);
console.log(`${rows.length} rows; left out: ${JSON.stringify(left)}`);

/** Products.txt, Applications.txt, Submissions.txt and SubmissionClass_Lookup.txt: the day an original application was approved. */
async function drugsAtFda(from) {
  const classes = new Map((await table("SubmissionClass_Lookup.txt")).map((row) => [row[0], row[1]]));
  const originals = new Map();
  for (const [number, code, type, , status, stamp = ""] of await table("Submissions.txt")) {
    const date = stamp.slice(0, 10);
    if (type.trim() !== "ORIG" || status.trim() !== "AP" || date === "") continue;
    if (date < (originals.get(number)?.date ?? "9999")) originals.set(number, { date, class: classes.get(code) ?? "" });
  }
  const products = groupBy(await table("Products.txt"), (row) => row[0]);
  const found = { approvals: [], left: { generic: 0, undated: 0, "medical gas": 0, "several compositions": 0 } };
  for (const [number, type, , applicant] of await table("Applications.txt")) {
    const original = originals.get(number);
    if (type !== "NDA" && type !== "BLA") found.left.generic++;
    else if (original === undefined) found.left.undated++;
    else if (original.class === "MEDGAS") found.left["medical gas"]++;
    else add(found, { ...original, application: `${type} ${number}`, applicant }, products.get(number) ?? [], 6, 5);
  }
  return found;

  async function table(name) {
    const text = await readFile(path.join(from, name), "latin1");
    return lines(text).map((line) => line.split("\t"));
  }
}

/** products.txt: the day a product was approved; of a controlled substance, that of its scheduling some months later. */
async function orangeBook(from) {
  const read = async (name) => lines(await readFile(path.join(from, name), "latin1")).map((line) => line.split("~"));
  const found = { approvals: [], left: { generic: 0, "known to Drugs@FDA": 0, "several compositions": 0 } };
  for (const [number, products] of groupBy(await read("products.txt"), (row) => row[6])) {
    const [first] = products;
    const date = products.map((row) => isoDay(row[9])).sort()[0];
    if (first[5] !== "N") found.left.generic++;
    else if (date <= DRUGS_AT_FDA_HORIZON) found.left["known to Drugs@FDA"]++;
    else {
      const approval = {
        application: `NDA ${number}`,
        date,
        class: "",
        applicant: first[13],
      };
      add(found, approval, products, 0, 2);
    }
  }
  return found;
}

/** YEAR.csv, the tables of FDA's pages on novel drugs: name, active ingredients, day. */
async function fdaNovel(from) {
  const found = { approvals: [], left: { "known to Drugs@FDA": 0, undated: 0 } };
  for (const name of (await readdir(from)).filter((file) => /^\d{4}\.csv$/.test(file))) {
    const { data } = Papa.parse(await readFile(path.join(from, name), "utf8"), { header: true, skipEmptyLines: true });
    for (const row of data) {
      const cell = (key) => (row[key] ?? "").replace(/\s+/g, " ").replaceAll("\u2013", "-").trim();
      const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(?:20)?(\d\d)$/.exec(cell("Approval Date")) ?? [];
      const date = `20${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
      const ingredients = cell("Active Ingredient")
        .replace(/ \(.*\)$/, "")
        .split(/, and |, | and |; ?/)
        .join("; ");
      if (year === undefined) found.left.undated++;
      else if (date <= DRUGS_AT_FDA_HORIZON) found.left["known to Drugs@FDA"]++;
      else {
        const page = `novel-drug-approvals-${name.slice(0, 4)}`;
        found.approvals.push({
          application: page,
          date,
          class: "NOVEL",
          ingredients,
          product: cell("Drug Name"),
          applicant: "",
        });
      }
    }
  }
  return found;
}

/** Two editions as workbooks, the earlier first by name: human medicines that are new, have another status or a new date. */
async function emaSince(from) {
  const names = (await readdir(from)).filter((file) => file.endsWith(".xlsx")).sort();
  const [earlier, later] = await Promise.all(names.map((name) => emaTable(path.join(from, name))));
  const known = new Map(earlier.map((row) => [row["EMA product number"], row]));
  const isNews = (row, old) =>
    old === undefined ||
    row["Medicine status"] !== old["Medicine status"] ||
    EMA_DATES.some((column) => row[column] !== "" && old[column] === "");
  const rows = later.filter((row) => row.Category === "Human" && isNews(row, known.get(row["EMA product number"])));
  rows.sort((a, b) => compare(a["EMA product number"], b["EMA product number"]));
  return { columns: [...EMA_COLUMNS, ...EMA_DATES], rows, left: { "as before": later.length - rows.length } };
}

async function emaTable(file) {
  const [{ data }] = await readWorkbook(file);
  const cells = data.map((row) =>
    row.map((cell) =>
      String(cell ?? "")
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  const header = cells.findIndex((row) => row[0] === "Category");
  return cells
    .slice(header + 1)
    .map((row) => Object.fromEntries(cells[header].map((name, at) => [name, row[at] ?? ""])));
}

/**
 * The Drug Product Database's drug.txt, ingred.txt, schedule.txt, status.txt and comp.txt, and those of approved (_ap) and
 * dormant (_dr) products: of human medicines that are no mere over-the-counter ones, each set of ingredients and brand.
 */
async function healthCanada(from) {
  const editions = (await readdir(from))
    .filter((file) => /^drug(?:_\w+)?\.txt$/.test(file))
    .map((file) => file.slice(4));
  const read = async (name) => (await Promise.all(editions.map((edition) => table(`${name}${edition}`)))).flat();
  const [ingredients, schedules, statuses, companies] = await Promise.all(
    ["ingred", "schedule", "status", "comp"].map(async (name) => groupBy(await read(name), (row) => row[0])),
  );
  const products = (await read("drug")).filter((row) => row[2] === "Human" || row[2] === "Radiopharmaceutical");
  const firstWord = (name) => name.split(/[- ]/)[0];
  const compositions = new Map(products.map(([code]) => [code, compositionOf(ingredients.get(code) ?? [])]));
  const made = new Map();
  for (const [code, , , , name] of products) {
    const word = firstWord(name);
    made.set(word, (made.get(word) ?? new Set()).add(compositions.get(code).join("; ")));
  }
  const left = { "over the counter": 0, "named after its firm": 0, undated: 0, "more than four ingredients": 0 };
  const earliest = new Map();
  for (const [code, , , number, name] of products) {
    const composition = compositions.get(code);
    const date = dateOf(statuses.get(code) ?? []);
    if ((schedules.get(code) ?? []).every((row) => UNSCHEDULED.has(row[1]))) left["over the counter"]++;
    else if (made.get(firstWord(name)).size >= FIRM_PRODUCTS) left["named after its firm"]++;
    else if (date === "") left.undated++;
    else if (composition.length > 4) left["more than four ingredients"]++;
    else {
      const applicant = companies.get(code)?.[0][3] ?? "";
      const row = {
        application: /^\d+$/.test(number) ? `DIN ${number}` : "radiopharmaceutical",
        date,
        class: "",
        ingredients: composition.join("; "),
        product: name,
        applicant,
      };
      const key = `${row.ingredients}\t${name}`;
      if (date < (earliest.get(key)?.date ?? "9999")) earliest.set(key, row);
    }
  }
  const rows = [...earliest].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
  return { rows, left };

  async function table(name) {
    return Papa.parse(await readFile(path.join(from, name), "utf8"), { skipEmptyLines: true }).data;
  }

  /** `NORTRIPTYLINE (NORTRIPTYLINE HYDROCHLORIDE)`: the moiety, and the salt in brackets; without the water that comes with it. */
  function compositionOf(rows) {
    const moieties = new Set(rows.map((row) => row[2].replace(/ \(.*\)$/, "").trim()));
    if (moieties.size > 1) moieties.delete("WATER");
    return [...moieties].sort();
  }

  /** `25-JUL-2023`: of the days on which it was approved, or else marketed, the first. */
  function dateOf(rows) {
    const days = (status) => rows.filter((row) => row[2] === status).map((row) => isoDay(canadianDay(row[3])));
    const [approved = days("MARKETED").sort()[0] ?? ""] = days("APPROVED").sort();
    return approved;
  }

  function canadianDay(text) {
    const [day, month, year] = text.split("-");
    return `${month.charAt(0)}${month.slice(1).toLowerCase()} ${Number(day)}, ${year}`;
  }
}

/** An application for products of several compositions does not tell which of them was approved first. */
function add({ approvals, left }, approval, products, ingredientColumn, nameColumn) {
  const compositions = new Set(products.map((row) => row[ingredientColumn]?.trim() ?? ""));
  const names = new Set(products.map((row) => row[nameColumn]?.trim() ?? ""));
  const [ingredients] = compositions;
  if (compositions.size !== 1 || ingredients === "") left["several compositions"]++;
  else approvals.push({ ...approval, ingredients, product: names.size === 1 ? [...names][0] : "" });
}

function earliestOfEach(approvals) {
  const earliest = new Map();
  for (const approval of [...approvals].sort((a, b) => compare(a.application, b.application))) {
    const known = earliest.get(approval.ingredients);
    if (known === undefined || approval.date < known.date) earliest.set(approval.ingredients, approval);
  }
  return [...earliest.values()].sort((a, b) => compare(a.ingredients, b.ingredients));
}

/** `Oct 7, 2014`; what was "Approved Prior to Jan 1, 1982" has no day and sorts before all. */
function isoDay(text) {
  const [, month, day, year] = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4})$/.exec(text) ?? [];
  if (year === undefined) return "";
  const number = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month) / 3 + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function lines(text) {
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "");
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
