import type { EntityId } from "../../knowledge/entity";

/**
 * Places whose authority is meant where a text says that something was approved "in the U.S." or speaks of "European
 * approval". Only places with one authority that decides on medicines.
 */
const PLACES: readonly (readonly [jurisdiction: string, regulator: EntityId, names: RegExp])[] = [
  ["US", "regulator:fda", /^(?:U\.?S\.?A?\.?|United States(?: of America)?|American)$/],
  ["EU", "regulator:european-commission", /^(?:EU|European Union|Europe|European)$/],
  ["CN", "regulator:nmpa", /^(?:China|Chinese|PRC|mainland China)$/],
  ["JP", "regulator:mhlw", /^(?:Japan|Japanese)$/],
  ["GB", "regulator:mhra", /^(?:UK|U\.K\.|United Kingdom|(?:Great )?Britain|British)$/],
  ["AU", "regulator:tga", /^(?:Australia|Australian)$/],
  ["CA", "regulator:health-canada", /^(?:Canada|Canadian)$/],
  ["CH", "regulator:swissmedic", /^(?:Switzerland|Swiss)$/],
  ["KR", "regulator:mfds", /^(?:South Korea|Korea|Korean|South Korean)$/],
  ["SG", "regulator:hsa-singapore", /^Singapore$/],
  ["TW", "regulator:tfda", /^(?:Taiwan|Taiwanese)$/],
  ["BR", "regulator:anvisa", /^(?:Brazil|Brazilian)$/],
  ["IN", "regulator:cdsco", /^(?:India|Indian)$/],
  ["MO", "regulator:isaf", /^(?:Macau|Macao)$/],
  ["HK", "regulator:hk-doh", /^Hong Kong$/],
];

// A lower-case letter may stand right before: scraped text loses spaces ("inChina").
const PLACE_WORDS =
  /(?<![A-Z0-9_])(?:U\.S\.A\.|U\.S\.|USA|US|United States(?: of America)?|American|EU|European Union|European|Europe|mainland China|China|Chinese|PRC|Japan(?:ese)?|UK|U\.K\.|United Kingdom|(?:Great )?Britain|British|Australian?|Canada|Canadian|Switzerland|Swiss|South Korean?|Korean?|Singapore|Taiwan(?:ese)?|Brazil(?:ian)?|Indian?|Maca[uo]|Hong Kong)(?!(?!in[A-Z])[\w-]|\/\d)/g;

export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly jurisdiction: string;
  readonly regulator: EntityId;
}

/** Places named in `text`, ascending; `offset` is added to every position. */
export function findPlaces(text: string, offset: number): readonly PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const match of text.matchAll(PLACE_WORDS)) {
    const place = PLACES.find(([, , names]) => names.test(match[0]));
    if (place === undefined) continue;
    const start = offset + match.index;
    found.push({ start, end: start + match[0].length, jurisdiction: place[0], regulator: place[1] });
  }
  return found;
}
