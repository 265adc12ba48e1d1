import type { Browser } from "playwright-core";

export const NO_BROWSER: string;
export function findBrowser(): string | undefined;
export function launchBrowser(executablePath: string): Promise<Browser>;
