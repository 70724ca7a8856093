import {
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ButtonStyle,
	ComponentType,
	Events,
	GatewayIntentBits,
	MessageFlags,
	PermissionFlagsBits,
	TextInputStyle,
} from 'discord.js';
import type {
	APIModalInteractionResponseCallbackData,
	ApplicationCommandData,
	ChatInputCommandInteraction,
	Interaction,
	InteractionReplyOptions,
} from 'discord.js';
import { setStage } from '../playground/log-in.ts';
import type { Stage } from '../playground/log-in.ts';
import type { StandInOptions } from '../../src/playground/stand-in-options.ts';

/** A picture of one point, as PNG. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const COMMANDS: readonly ApplicationCommandData[] = [
	{ name: 'show', description: 'Shows everything · يعرض كل شيء' },
	{ name: 'form', description: 'Opens a form · يفتح نموذجا' },
	{ name: 'later', description: 'Thinks first · يفكر أولا' },
	{ name: 'silent', description: 'Says nothing · لا يقول شيئا' },
	{
		name: 'hide',
		description: 'For moderators',
		defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
	},
	{ name: 'Answer · أجب', type: ApplicationCommandType.Message },
	{
		name: 'fill',
		description: 'Takes every kind of option',
		options: [
			{
				type: ApplicationCommandOptionType.Integer,
				name: 'count',
				description: 'A number',
				required: true,
				minValue: 1,
				maxValue: 9,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'tone',
				description: 'One of these',
				choices: [
					{ name: 'قصير · Short', value: 'short' },
					{ name: 'طويل · Long', value: 'long' },
				],
			},
			{ type: ApplicationCommandOptionType.Boolean, name: 'loud', description: 'Yes or no' },
			{ type: ApplicationCommandOptionType.Channel, name: 'where', description: 'A channel' },
			{ type: ApplicationCommandOptionType.User, name: 'whom', description: 'A member' },
		],
	},
	{
		name: 'group',
		description: 'Has a part',
		options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'part', description: 'The part' }],
	},
];

const STYLES = [ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger] as const;

const EVERYTHING: InteractionReplyOptions = {
	content: [
		'# Heading · عنوان',
		'**bold** _slanted_ `code` <@1>',
		'> اقتباس فيه Latin letters',
		'- first',
		'- ثانيا',
		'-# small print',
		'```diff',
		'+ added',
		'- removed',
		'```',
	].join('\n'),
	embeds: [
		{
			title: 'An embed',
			description: 'وصف **عريض**',
			color: 0x5865f2,
			fields: [{ name: 'A field', value: 'its value' }],
			footer: { text: 'its foot' },
		},
	],
	files: [
		{ name: 'picture.png', attachment: PICTURE, description: 'A single point' },
		{ name: 'list.txt', attachment: Buffer.from('a list') },
	],
	components: [
		{
			type: ComponentType.ActionRow,
			components: [
				...STYLES.map((style) => ({
					type: ComponentType.Button as const,
					style,
					label: `Press ${style}`,
					customId: `press-${style}`,
				})),
				{
					type: ComponentType.Button,
					style: ButtonStyle.Secondary,
					label: 'Off',
					customId: 'off',
					disabled: true,
				},
			],
		},
		{
			type: ComponentType.ActionRow,
			components: [
				{
					type: ComponentType.Button,
					style: ButtonStyle.Link,
					label: 'Elsewhere',
					url: 'https://example.org/',
				},
				{ type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Break', customId: 'break' },
			],
		},
		{
			type: ComponentType.ActionRow,
			components: [
				{
					type: ComponentType.StringSelect,
					customId: 'some',
					placeholder: 'Choose some',
					minValues: 1,
					maxValues: 2,
					options: [
						{ label: 'One', value: '1', description: 'The first' },
						{ label: 'اثنان', value: '2' },
						{ label: 'Three', value: '3' },
					],
				},
			],
		},
		{
			type: ComponentType.ActionRow,
			components: [
				{ type: ComponentType.ChannelSelect, customId: 'channel', placeholder: 'Choose a channel' },
			],
		},
	],
};

const FORM: APIModalInteractionResponseCallbackData = {
	custom_id: 'form',
	title: 'علّم البوت · Teach',
	components: [
		{
			type: ComponentType.Label,
			label: 'A line',
			description: 'Some words',
			component: {
				type: ComponentType.TextInput,
				custom_id: 'line',
				style: TextInputStyle.Short,
				min_length: 2,
			},
		},
		{
			type: ComponentType.Label,
			label: 'More',
			component: {
				type: ComponentType.TextInput,
				custom_id: 'more',
				style: TextInputStyle.Paragraph,
				required: false,
			},
		},
		{
			type: ComponentType.Label,
			label: 'Which',
			component: {
				type: ComponentType.StringSelect,
				custom_id: 'which',
				options: [
					{ label: 'This', value: 'this' },
					{ label: 'That', value: 'that' },
				],
			},
		},
	],
};

export interface KindsBot extends Stage {
	/** Lets the answer that /later put off come. */
	readonly finish: () => void;
}

/** A plain discord.js bot that uses every kind of message, component and option. */
export async function startKindsBot(options: Partial<StandInOptions>): Promise<KindsBot> {
	const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
	const stage = await setStage(options, { intents: [Guilds, GuildMessages, MessageContent] });
	const wait: { finish: () => void } = { finish: () => undefined };
	stage.onInteraction(async (interaction) => await answer(interaction, wait));
	stage.client.on(Events.MessageCreate, (message) => {
		if (message.mentions.has(stage.client.user)) void message.reply('You called me');
		if (message.content === 'type') void message.channel.sendTyping();
	});
	await stage.client.application.commands.set(COMMANDS);
	return { ...stage, finish: () => wait.finish() };
}

async function answer(interaction: Interaction, wait: { finish: () => void }): Promise<unknown> {
	if (interaction.isChatInputCommand()) return await answerCommand(interaction, wait);
	if (interaction.isMessageContextMenuCommand()) {
		return await interaction.reply(`You mean: ${interaction.targetMessage.content}`);
	}
	if (interaction.isButton()) {
		if (interaction.customId === 'break') return undefined;
		const flags = MessageFlags.Ephemeral;
		return await interaction.reply({ content: `Pressed ${interaction.customId}`, flags });
	}
	if (interaction.isStringSelectMenu() || interaction.isChannelSelectMenu()) {
		return await interaction.update({
			content: `Chosen ${interaction.values.join(' and ')}`,
			components: [],
		});
	}
	if (!interaction.isModalSubmit()) return undefined;
	const { fields } = interaction;
	const which = fields.getStringSelectValues('which').join('');
	return await interaction.reply(
		`Filled in ${fields.getTextInputValue('line')}, ${fields.getTextInputValue('more')}, ${which}`,
	);
}

async function answerCommand(
	interaction: ChatInputCommandInteraction,
	wait: { finish: () => void },
): Promise<unknown> {
	switch (interaction.commandName) {
		case 'show':
			return await interaction.reply(EVERYTHING);
		case 'form':
			return await interaction.showModal(FORM);
		case 'fill': {
			const { options } = interaction;
			const values = [
				options.getInteger('count'),
				options.getString('tone'),
				options.getBoolean('loud'),
				options.getChannel('where')?.name,
				options.getUser('whom')?.globalName,
			];
			return await interaction.reply(`Got ${values.join(', ')}`);
		}
		case 'later': {
			await interaction.deferReply();
			await new Promise<void>((resolve) => {
				wait.finish = resolve;
			});
			return await interaction.editReply('At last');
		}
		case 'group':
			return await interaction.reply('The part');
		default:
			return undefined;
	}
}
