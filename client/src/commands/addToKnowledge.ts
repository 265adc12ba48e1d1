import type { Command } from "./command";
export const addToKnowledge: Command = () => Promise.resolve();
