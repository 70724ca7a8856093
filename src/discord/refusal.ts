import type { Catalogue } from './catalogue/en.ts';
import { MODERATORS } from './permissions.ts';

/** What somebody without a permission is told: which one it takes. */
export function refusalOf(permission: bigint, say: Catalogue): string {
	return permission === MODERATORS ? say.notAllowedModerators : say.notAllowed;
}
