import { breakAndUndo } from './break-figure';
import {
  isClean,
  typeBeginning,
  typeLineByArrows,
  typeProse,
  typeTableByEnter,
  typeTableByTab,
} from './enter-report';
import { closeExport, filesSay, openExport } from './finished-files';
import { realReport } from './real-report';
import { expect, test } from './watched-test';

const real = realReport('003');

test('a report of the 2019 edition, typed in full, comes out of all four files', async ({
  page,
}) => {
  test.slow();
  await typeBeginning(page, real);
  await typeTableByTab(page, real, 'disclosure');
  await typeTableByEnter(page, real, 'requests');
  await typeLineByArrows(page, real, 'cases');
  await typeProse(page, real);
  await isClean(page);
  const dialog = await openExport(page);
  await expect(dialog).toContainText('没有必须改的问题');
  await filesSay(page, real);
  await closeExport(page);
  await breakAndUndo(page, real, {
    address: 'requests/granted/natural',
    right: '15',
    wrong: '16',
    value: 16,
    title: '“自然人”列不平：第一项加第二项之和，等于第三项加第四项之和',
    text: '一＋二：16＋0＝16；三（七）＋四：17＋0＝17，相差1。',
    errors: 2,
  });
});
