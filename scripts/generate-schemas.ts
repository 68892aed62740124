/** Writes docs/schemas from the contracts. `npm run schemas`; a test fails when the files are not what this writes. */
import { writeFileSync } from 'node:fs';

import { publishedSchemas } from '#assessment/contract/json-schemas';

for (const [name, text] of publishedSchemas()) {
  writeFileSync(new URL(`../docs/schemas/${name}`, import.meta.url), text);
}
