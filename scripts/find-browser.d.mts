export function findBrowser(root: string): string;
export function installedBrowser(root: string): string | undefined;
