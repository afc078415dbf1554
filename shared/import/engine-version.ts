/**
 * Version of the way files become drafts. The same bytes, profile, as-of day and engine version give byte-equal drafts; a change
 * of what comes out raises it, and a rebuild reads each kept file by the version its batch was recorded with.
 */
export const ENGINE_VERSION = 1;
