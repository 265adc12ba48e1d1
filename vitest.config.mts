import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{core,features,sources,protocol,cli,architecture,grammar,client,editors}/**/*.test.ts"],
    testTimeout: 30_000,
    // No test reads what whoever runs it has in their own folder.
    env: { FORMULARY_HOME: "/nowhere/formulary" },
  },
});
