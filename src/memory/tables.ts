/**
 * The rows of every table, as both databases hold them. Only types that both have: texts, integers (0 and 1 for
 * yes and no) and one double. Moments are ISO texts in UTC, which sort as they stand.
 */
export interface Tables {
	readonly member_languages: {
		readonly member: string;
		readonly language: string;
	};
	readonly votes: {
		readonly guild: string;
		readonly member: string;
		readonly fact: string;
		readonly is_helpful: number;
	};
	readonly unanswered_questions: {
		readonly id: string;
		readonly guild: string;
		readonly member: string;
		readonly question: string;
		readonly language: string;
		readonly fact: string | null;
		readonly confidence: number;
		readonly asked_at: string;
		readonly is_noted: number;
	};
	readonly taught_phrasings: {
		readonly guild: string;
		readonly normal: string;
		readonly question: string;
		readonly language: string;
		readonly fact: string | null;
		readonly lesson: string;
	};
	readonly day_counts: {
		readonly guild: string;
		readonly day: string;
		readonly kind: string;
		readonly language: string;
		readonly fact: string;
		readonly count: number;
	};
	readonly count_batches: {
		readonly id: string;
	};
	readonly guild_settings: {
		readonly guild: string;
		readonly language: string | null;
		readonly is_private_by_default: number;
		readonly note_channel: string | null;
		readonly cooldown_seconds: number;
	};
	readonly member_hash_key: {
		readonly id: number;
		readonly key: string;
	};
}
