import { z } from 'zod';

// SECURITY: zod probes for code generation with `new Function`, which the page's CSP forbids and reports. Must be imported
// before any schema is made, that is first in main.tsx.
z.config({ jitless: true });
