import { commands, Disposable, l10n, window } from "vscode";
import { COMMANDS } from "../../../server/src/lsp/protocol";
import { OPEN_SITE } from "../../../server/src/lsp/protocol";
import { WALK } from "../entities/items";
import { addToKnowledge } from "./addToKnowledge";
import { changeName } from "./changeName";
import { checkWorkspace } from "./checkWorkspace";
import { compareDrugs } from "./compareDrugs";
import type { Command, CommandContext } from "./command";
import { copyCard } from "./copyCard";
import { copyText } from "./copyText";
import {
  clearEntityFilter,
  copyName,
  filterEntities,
  filterWorkspaceEntities,
  openSite,
  refreshEntities,
  walkMentions,
} from "./entityLists";
import { exportCard } from "./exportCard";
import { explainMention } from "./explainMention";
import { findEntity } from "./findEntity";
import { ignoreName } from "./ignoreName";
import { importKnowledge } from "./importKnowledge";
import { nextEntity, previousEntity } from "./navigate";
import { openSample } from "./openSample";
import { reportWrongFact } from "./reportWrongFact";
import { restartServer } from "./restartServer";
import { showCard } from "./showCard";
import { showOutput } from "./showOutput";
import { exportReport, showReport } from "./showReport";
import { toggleInlineAnnotations } from "./toggleInlineAnnotations";

/** Every command by its id in the manifest. */
const COMMAND_TABLE: Readonly<Record<string, Command>> = {
  [COMMANDS.addToKnowledge]: addToKnowledge,
  [COMMANDS.changeName]: changeName,
  [COMMANDS.copyCard]: copyCard,
  [COMMANDS.explainMention]: explainMention,
  [COMMANDS.ignoreName]: ignoreName,
  [COMMANDS.reportWrongFact]: reportWrongFact,
  [COMMANDS.copyText]: copyText,
  [COMMANDS.showCard]: showCard,
  [COMMANDS.showReport]: showReport,
  [OPEN_SITE]: openSite,
  [WALK]: walkMentions,
  "formulary.checkWorkspace": checkWorkspace,
  "formulary.clearEntityFilter": clearEntityFilter,
  "formulary.compareDrugs": compareDrugs,
  "formulary.copyName": copyName,
  "formulary.exportCard": exportCard,
  "formulary.exportReport": exportReport,
  "formulary.filterEntities": filterEntities,
  "formulary.filterWorkspaceEntities": filterWorkspaceEntities,
  "formulary.findEntity": findEntity,
  "formulary.importKnowledge": importKnowledge,
  "formulary.nextEntity": nextEntity,
  "formulary.openSample": openSample,
  "formulary.previousEntity": previousEntity,
  "formulary.refreshEntities": refreshEntities,
  "formulary.restartServer": restartServer,
  "formulary.showOutput": showOutput,
  "formulary.toggleInlineAnnotations": toggleInlineAnnotations,
};

/** Registers all commands; a failing one is logged and told, once and in a sentence. */
export function registerCommands(context: CommandContext): Disposable {
  const registrations = Object.entries(COMMAND_TABLE).map(([id, command]) =>
    commands.registerCommand(id, async (...values: unknown[]) => {
      try {
        await command(context, ...values);
      } catch (error) {
        context.server.output.error(
          `${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        void tellFailure(context);
      }
    }),
  );
  return Disposable.from(...registrations);
}

async function tellFailure({ server }: CommandContext): Promise<void> {
  const show = l10n.t("Show Output");
  const message = l10n.t("Formulary could not do that. The output says why.");
  if ((await window.showErrorMessage(message, show)) === show) server.output.show();
}
