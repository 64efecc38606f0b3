import { expect, it } from 'vitest';

import { onEachDatabase, openServerAt } from '../each-database';
import { makeActor, makeUnits } from '../make-units';

onEachDatabase((server) => {
  it('has all tables, and a second start changes nothing', async () => {
    const { top } = await makeUnits(server());
    await makeActor(server(), 'clerk', top);
    const second = await openServerAt(server().database.place);
    const units = await second.database.reads
      .selectFrom('unit')
      .selectAll()
      .where('path', 'like', `${top.path}%`)
      .execute();
    await second.close();
    expect(units).toHaveLength(5);
  });
});
