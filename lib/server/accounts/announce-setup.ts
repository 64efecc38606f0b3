import type { Server } from '../server';
import { setupCodeOf } from './setup';

interface Sink {
  write(line: string): unknown;
}

/**
 * Says once how to make the first administrator. The code is the only secret that is ever printed,
 * and worth nothing once there is an administrator.
 */
export async function announceSetup(server: Server, sink: Sink): Promise<void> {
  const code = await setupCodeOf(server);
  if (code === null) return;
  const address = `http://localhost:${process.env.PORT || '3000'}/setup?code=${code}`;
  sink.write(
    `首次使用，请打开此地址建立管理员账号 / First run, make the administrator: ${address}\n`,
  );
}
