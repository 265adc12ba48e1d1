import type { EntityId } from "../../knowledge/entity";
import type { Knowledge } from "../../knowledge/knowledge";
import type { BuildInput } from "./buildInput";
import type { SalientParty } from "../discourse";
import type { PlaceItem } from "../frames/frame";
import type { EntityItem } from "../sentence/groups";
import { impliedAuthority } from "./impliedAuthority";
import { severalMeant } from "../sentence/severalDrugs";
import type { PlaceMention } from "../sentence/places";
import type { Authority, Party } from "../statement";
import { jurisdictionOfRegulator } from "../verdicts/verdict";

/** The drugs of a frame, with what is only understood. */
export function drugParties(input: BuildInput): readonly Party[] {
  const { frame, discourse, knowledge } = input;
  if (frame.drugs !== "salient") return frame.drugs.map((item) => partyOf(item, knowledge));
  if (frame.ifOnly && !speaksOfOne(discourse)) return [];
  const count = severalMeant(input.items, frame.at);
  if (count !== undefined) {
    const { several } = discourse;
    return several.length === count ? several.map((party) => understoodParty(party, input)) : [];
  }
  const understood = understoodDrug(input) ?? discourse.drug ?? discourse.topic;
  return understood === undefined ? [] : [understoodParty(understood, input)];
}

function speaksOfOne({ drug, topic, several }: BuildInput["discourse"]): boolean {
  return several.length === 0 && drug?.entity !== undefined && drug.entity === topic?.entity;
}

/** "it" and an elided object mean a drug that the same sentence named before the trigger, else the discourse's. */
function understoodDrug({ items, frame }: BuildInput): SalientParty | undefined {
  for (let i = frame.at - 1; i >= 0; i--) {
    const item = items[i];
    if (item?.kind === "drug" && item.depth === 0) return item.mention;
  }
  return undefined;
}

/** The authorities of a frame, with those that are only understood. */
export function regulatorParties(input: BuildInput): readonly Authority[] {
  const { frame, discourse, knowledge } = input;
  if (frame.regulators !== "salient" && frame.regulators.length > 0)
    return frame.regulators.map((item) => authorityOf(item, knowledge));
  if (frame.regulators !== "salient") {
    const implied = impliedAuthority(input);
    return implied === undefined ? [] : [{ ...authority(understoodParty(implied, input), knowledge), isImplied: true }];
  }
  if (discourse.regulator === undefined) return [];
  return [authority(understoodParty(discourse.regulator, input), knowledge)];
}

function authorityOf(item: EntityItem | PlaceItem, knowledge: Knowledge): Authority {
  return item.kind === "place" ? placeParty(item.place, knowledge) : authority(partyOf(item, knowledge), knowledge);
}

function partyOf({ start, end, mention: { text, entity } }: EntityItem, knowledge: Knowledge): Party {
  return { start, end, text, entity, names: partyNames(entity, text, knowledge) };
}

/** A party that is an authority by its own name. */
export function authority(party: Party, knowledge: Knowledge): Authority {
  return { ...party, jurisdiction: jurisdictionOfRegulator(party.entity, knowledge), isPlace: false, isImplied: false };
}

/** The authority that a place stands for. */
export function placeParty({ start, end, regulator, jurisdiction }: PlaceMention, knowledge: Knowledge): Authority {
  const text = knowledge.entity(regulator)?.label ?? regulator;
  const names = partyNames(regulator, text, knowledge);
  return { start, end, text, entity: regulator, names, jurisdiction, isPlace: true, isImplied: false };
}

function understoodParty({ text, entity }: SalientParty, { items, frame, knowledge }: BuildInput): Party {
  const at = items[frame.at]?.start ?? 0;
  return { start: at, end: at, text, entity, names: partyNames(entity, text, knowledge) };
}

/** All names of a party's entity, or its text alone. */
export function partyNames(id: EntityId | undefined, text: string, knowledge: Knowledge): readonly string[] {
  const entity = id === undefined ? undefined : knowledge.entity(id);
  return entity === undefined ? [text] : [...new Set([entity.label, ...entity.names.map((name) => name.text)])];
}
