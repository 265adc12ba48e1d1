/** What a software project says of itself, with words that medicine and its regulation use too. */
export const FILLER_README = `# fast-track

A library that tracks requests with priority, and reviews them before approval.

## Installation

\`\`\`sh
npm install fast-track
\`\`\`

## Usage

The server accepts submissions through its API and grants access tokens. A breakthrough in caching made the
pipeline twice as fast. See the [reference](https://example.org/docs) for the designations of each status, and the
license for conditions. Contributions are under review; the agreement (CLA) has to be signed first.

- **Compliance**: orphan processes are withdrawn.
- **Safety**: an adverse effect on the database is rolled back.
`;
