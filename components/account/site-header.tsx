'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

import { Brand, SkipLink } from '@/components/ui/brand';
import { AccountMenu } from './account-menu';
import { HeaderMenu, type MenuLink } from './header-menu';
import type { Viewer, ViewerRole } from './viewer';

interface SiteHeaderProps {
  /** `null` while nobody is signed in. */
  readonly viewer: Viewer | null;
  /** As wide as the page below it. */
  readonly width?:
    | 'max-w-2xl'
    | 'max-w-3xl'
    | 'max-w-5xl'
    | 'max-w-7xl'
    | 'max-w-[88rem]'
    | 'max-w-[110rem]'
    | 'max-w-none';
}

/** The bar at the top of every page but the editor: where the person can go, and who it is. */
export function SiteHeader({ viewer, width = 'max-w-5xl' }: SiteHeaderProps) {
  const links = linksFor(viewer);
  return (
    <>
      <SkipLink />
      <header className="bg-accent-deep">
        <div className={`mx-auto flex h-14 items-center gap-x-4 px-5 ${width}`}>
          <Brand />
          <nav aria-label="网站" className="ml-auto hidden items-center gap-1 lg:flex">
            {links.map((link) => (
              <PlaceLink key={link.path} link={link} />
            ))}
          </nav>
          <div className="flex items-center gap-1 max-lg:ml-auto">
            <div className="lg:hidden">
              <HeaderMenu label="菜单" links={links} />
            </div>
            {viewer === null ? <SignInLink /> : <AccountMenu viewer={viewer} />}
          </div>
        </div>
      </header>
    </>
  );
}

const BAR_LINK =
  'rounded px-2.5 py-1 text-[0.9375rem] whitespace-nowrap text-white hover:bg-white/15 focus-visible:outline-white';

function PlaceLink({ link: { path, label } }: { readonly link: MenuLink }) {
  const here = usePathname();
  return (
    <Link
      href={path}
      aria-current={isWithin(path, here) ? 'page' : undefined}
      className={`${BAR_LINK} aria-[current]:bg-white/20 aria-[current]:font-medium`}
    >
      {label}
    </Link>
  );
}

function SignInLink() {
  const here = usePathname();
  const to = here === '/' || here === '/sign-in' ? '' : `?to=${encodeURIComponent(here)}`;
  return (
    <Link
      href={`/sign-in${to}`}
      className="rounded bg-white px-4 py-1 font-medium whitespace-nowrap text-accent-deep hover:bg-wash focus-visible:outline-white"
    >
      登录
    </Link>
  );
}

function isWithin(path: string, here: string): boolean {
  return path === '/' ? here === '/' : here === path || here.startsWith(`${path}/`);
}

const FOR_EVERYBODY: readonly MenuLink[] = [
  { path: '/', label: '本机草稿' },
  { path: '/import', label: '导入/体检' },
];

const FOR_ROLE: Readonly<Record<ViewerRole, readonly MenuLink[]>> = {
  clerk: [{ path: '/reports', label: '我的报告' }],
  reviewer: [{ path: '/review', label: '审核' }],
  administrator: [
    { path: '/review', label: '审核' },
    { path: '/admin/units', label: '单位' },
    { path: '/admin/accounts', label: '账号' },
    { path: '/admin/season', label: '报送期限' },
  ],
};

function linksFor(viewer: Viewer | null): readonly MenuLink[] {
  return viewer === null ? FOR_EVERYBODY : [...FOR_ROLE[viewer.role], ...FOR_EVERYBODY];
}
