import { ROLE_NAMES, type ViewerRole } from '@/components/account/viewer';

export function roleName(role: string): string {
  return isRole(role) ? ROLE_NAMES[role] : role;
}

function isRole(role: string): role is ViewerRole {
  return role in ROLE_NAMES;
}
