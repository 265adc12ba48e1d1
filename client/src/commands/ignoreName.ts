import type { Command } from "./command";
export const ignoreName: Command = () => Promise.resolve();
