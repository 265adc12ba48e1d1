import type { Command } from "vscode-languageserver-protocol";
import type { Mention } from "../../core/recognition/mention";
import type { Analysis } from "../../core/analysis";
import type { Statement } from "../../core/statements/statement";
import { say } from "../messages";
import type { ClientCommands } from "../settings";
import { entryOf } from "./bibliography";

/** The source of the fact that bears out a statement as a BibTeX entry on the clipboard. */
export function citationCommands(
  { knowledge }: Analysis,
  statement: Statement | undefined,
  { copyText }: ClientCommands,
): readonly Command[] {
  const [fact] = statement?.facts ?? [];
  if (statement === undefined || fact === undefined) return [];
  const { bibtex } = entryOf(fact, statement.drug.text, knowledge);
  return [{ title: say("action/copyEntry"), command: copyText, arguments: [`${bibtex}\n`] }];
}

/** What the client itself does with a mention: open or copy its card, name it alike everywhere, write it to the workspace's knowledge, ignore it. */
export function commandActions(mention: Mention, commands: ClientCommands): readonly Command[] {
  const { entity, text, name } = mention;
  const command = (title: string, id: string, ...values: readonly string[]): Command => {
    return { title, command: id, arguments: [...values] };
  };
  const ofEntity =
    entity === undefined
      ? [command(say("action/add", { name: text }), commands.addToKnowledge, text)]
      : [
          command(say("action/changeName", { name }), commands.changeName),
          command(say("action/card", { name }), commands.showCard, entity),
          command(say("action/copyCard", { name }), commands.copyCard, entity),
        ];
  return [...ofEntity, command(say("action/ignore", { name: text }), commands.ignoreName, text)];
}
