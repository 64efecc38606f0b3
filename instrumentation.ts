/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { dropForwardedHeaders } = await import('@/lib/server/http/trusted-headers');
  const { startServer } = await import('@/lib/server/running-server');
  const { announceSetup } = await import('@/lib/server/accounts/announce-setup');
  const { templates } = await import('@/schemas/registry');
  if (!process.env.GOUJI_TRUST_PROXY) dropForwardedHeaders();
  await announceSetup(await startServer(templates), process.stdout);
}
