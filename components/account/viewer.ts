export type ViewerRole = 'clerk' | 'reviewer' | 'administrator';

/** The person before the screen. */
export interface Viewer {
  /** Of the account; what lies in this browser for it goes by the id. */
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: ViewerRole;
  readonly unitName: string;
}

export const ROLE_NAMES: Readonly<Record<ViewerRole, string>> = {
  clerk: '填报人',
  reviewer: '审核人',
  administrator: '管理员',
};

/** Where the work of a role is. */
export const HOME_OF: Readonly<Record<ViewerRole, string>> = {
  clerk: '/reports',
  reviewer: '/review',
  administrator: '/review',
};
