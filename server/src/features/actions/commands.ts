import type { Command } from "vscode-languageserver-protocol";
import type { Mention } from "../../core/recognition/mention";
import { say } from "../messages";
import type { ClientCommands } from "../settings";

/** What the client itself does with a mention: open its card, write it to the workspace's knowledge, ignore it. */
export function commandActions(mention: Mention, commands: ClientCommands): readonly Command[] {
  const { entity, text, name } = mention;
  const command = (title: string, id: string, argument: string): Command => {
    return { title, command: id, arguments: [argument] };
  };
  return [
    entity === undefined
      ? command(say("action/add", { name: text }), commands.addToKnowledge, text)
      : command(say("action/card", { name }), commands.showCard, entity),
    command(say("action/ignore", { name: text }), commands.ignoreName, text),
  ];
}
