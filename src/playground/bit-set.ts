/**
 * Types a number as one of Discord's bit sets. The types package declares those as enums of single bits, of
 * which neither "none" nor a sum of several is a member.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller's type is what it is for
export function toBitSet<Flags extends number>(bits: number): Flags {
	return bits as Flags;
}
