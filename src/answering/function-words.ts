/**
 * Words that carry no subject: they are left out of word pairs and of coverage ("how much of the question does the
 * fact account for?"). Question words stand in question-type.ts. Normalised spelling (ه for ة, ي for ى, no hamza).
 */
const ARABIC =
	'في من الي علي عن مع بين بعد قبل عند حتي منذ خلال اثناء لدي ضد حول نحو ثم او ام و ف ب ل ك ان انه انها اني اننا كان كانت كانوا يكون تكون ' +
	'ستكون سيكون هو هي هم هما انت انتم نحن انا هذا هذه ذلك تلك هولا الذي التي الذين اللذان ال لا لم لن ما مش مو مب موب ليس ليست غير قد لقد كل ' +
	'بعض اي ايضا كذلك فقط يا نعم اذا لو لما كما حيث به بها له لها لهم فيه فيها منه منها عليه عليها عنه عنها ' +
	'اللي الي يلي بتاع بتاعه بتاعت تبع ديال دياله متاع حق حقت تاع كده كدا هيك كذا هكذا دا ده دي دول هاد هادا هاذا هاي هيدا هيدي داك ديك ' +
	'يعني طيب طب بس لسه هلق الحين دلوقتي توا عم رح راح غادي حيكون هيكون بيكون يبي بدي بدو عايز عاوز ابغي ابي بغيت ودي نبغي حابب حابه ' +
	'اعرف نعرف تعرف تعرفون قولي قوللي قلي قل خبرني علمني اخبرني احكيلي فهمني ممكن لو سمحت سمحتم فضلك فضلكم رجاء بليز الله';
const ENGLISH =
	'a an the of in on at to for from by with about into over after before during between as and or but if so that this these those it its ' +
	'he she they them his her their him i me my we our you your be been being is are was were am do does did has have had will would shall ' +
	'should can could may might must not than then there here also just any some all please plz pls tell me know want need hey hi yo guys ' +
	'bot hudhud really actually again now ok like there im id ive lol';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(`${ARABIC} ${ENGLISH}`.split(' '));

/** Whether a normalised word carries no subject of its own. */
export function isFunctionWord(word: string): boolean {
	return FUNCTION_WORDS.has(word);
}
