/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServer } = await import('@/lib/server/running-server');
  const { templates } = await import('@/schemas/registry');
  await startServer(templates);
}
