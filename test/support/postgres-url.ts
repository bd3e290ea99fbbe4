/** The environment variable by which test/run.ts tells its tests where PostgreSQL is. */
export const POSTGRES_URL = 'TEST_POSTGRES_URL';
