import Form from 'next/form';

import { ROLE_NAMES } from '@/components/account/viewer';
import { Button } from '@/components/ui/button';
import type { AccountFilter, UnitEntry } from '@/lib/roster/admin-answers';
import type { Option } from '../select-input';
import { unitOptions } from '../unit-options';

interface AccountFiltersProps {
  readonly filter: AccountFilter;
  readonly units: readonly UnitEntry[];
}

const ROLES: readonly Option[] = [
  { id: '', label: '全部角色' },
  ...Object.entries(ROLE_NAMES).map(([id, label]) => ({ id, label })),
];

const STATES: readonly Option[] = [
  { id: '', label: '能登录的' },
  { id: 'closed', label: '已停用的' },
  { id: 'all', label: '全部' },
];

/** The conditions stand in the address of the page, so that it can be kept and sent. */
export function AccountFilters({ filter, units }: AccountFiltersProps) {
  const choices = [{ id: '', label: '全部单位' }, ...unitOptions(units)];
  return (
    <Form
      // The fields follow the address when it changes by a link.
      key={JSON.stringify(filter)}
      action="/admin/accounts"
      className="mt-5 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1.3fr_1.6fr_8rem_8rem_auto]"
    >
      <label className="block">
        <span className="mb-1 block text-sm font-medium">查找</span>
        <input
          type="search"
          name="text"
          className="field"
          placeholder="姓名、用户名或单位"
          maxLength={100}
          defaultValue={filter.text}
        />
      </label>
      <Filter name="unit" label="单位（含下级）" options={choices} value={filter.unit} />
      <Filter name="role" label="角色" options={ROLES} value={filter.role} />
      <Filter name="closed" label="状态" options={STATES} value={filter.closed} />
      <Button type="submit">查找</Button>
    </Form>
  );
}

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
}

function Filter({ name, label, options, value }: FilterProps) {
  return (
    <label className="block min-w-0">
      <span className="mb-1 block text-sm font-medium">{label}</span>
      <select name={name} className="field" defaultValue={value}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
