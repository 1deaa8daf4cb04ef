/**
 * Kyrgyz dates for browsers that know none: Chrome and its kin ship no Kyrgyz, so
 * that people who work in Kyrgyz would read “Nov 21, 9:00 AM”. Figures and times are
 * written as in Russian, which they do know; words and their order are Kyrgyz.
 */
const NEIGHBOUR = "ru";
const MONTHS = {
    long: [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    short: [
        "янв.",
        "фев.",
        "мар.",
        "апр.",
        "май",
        "июн.",
        "июл.",
        "авг.",
        "сен.",
        "окт.",
        "ноя.",
        "дек.",
    ],
    narrow: ["Я", "Ф", "М", "А", "М", "И", "И", "А", "С", "О", "Н", "Д"],
};
const WEEKDAYS = {
    long: [
        "жекшемби",
        "дүйшөмбү",
        "шейшемби",
        "шаршемби",
        "бейшемби",
        "жума",
        "ишемби",
    ],
    short: ["Жк", "Дш", "Шш", "Шр", "Бш", "Жм", "Иш"],
    narrow: ["Жк", "Дш", "Шш", "Шр", "Бш", "Жм", "Иш"],
};
const ENGLISH_DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const TIMES = new Set(["hour", "minute", "second", "dayPeriod"]);
const STYLES = {full: "long", long: "long", medium: "short"};
// Each unit by itself and as “… from now on” needs it.
const UNITS = {
    second: ["секунд", "секунддан"],
    minute: ["мүнөт", "мүнөттөн"],
    hour: ["саат", "сааттан"],
    day: ["күн", "күндөн"],
    week: ["жума", "жумадан"],
    month: ["ай", "айдан"],
    quarter: ["квартал", "кварталдан"],
    year: ["жыл", "жылдан"],
};
const NEAR = {
    second: {0: "азыр"},
    day: {"-1": "кечээ", 0: "бүгүн", 1: "эртең"},
    week: {"-1": "өткөн жума", 0: "ушул жума", 1: "кийинки жума"},
    month: {"-1": "өткөн ай", 0: "ушул ай", 1: "кийинки ай"},
    year: {"-1": "былтыр", 0: "быйыл", 1: "кийинки жыл"},
};
const CONJUNCTIONS = {conjunction: " жана ", disjunction: " же ", unit: ", "};

const Native = {
    DateTimeFormat: Intl.DateTimeFormat,
    ListFormat: Intl.ListFormat,
    RelativeTimeFormat: Intl.RelativeTimeFormat,
};

function isKyrgyz(locales) {
    return /^ky\b/i.test(String([locales].flat()[0] ?? ""));
}

function collect(parts) {
    return Object.fromEntries(parts.map(({type, value}) => [type, value]));
}

/** “2026-ж., 21-ноябрь, ишемби, 14:05”, or what of it is there. */
function arrange(parts) {
    const {year, month, day, weekday} = collect(parts);
    const from = parts.findIndex(({type}) => TIMES.has(type));
    const literal = (value) => ({type: "literal", value});
    const groups = [
        year && [{type: "year", value: year}, literal("-ж.")],
        [
            ...(day ? [{type: "day", value: day}, literal("-")] : []),
            {type: "month", value: month},
        ],
        weekday && [{type: "weekday", value: weekday}],
        from >= 0 && parts.slice(from),
    ];
    return groups
        .filter(Boolean)
        .flatMap((group, index) => (index ? [literal(", "), ...group] : group));
}

class KyrgyzDateTimeFormat extends Native.DateTimeFormat {
    constructor(locales, options = {}) {
        const extension = String([locales].flat()[0]).match(/-u-.*/) ?? "";
        super(NEIGHBOUR + extension, options);
        this._months = MONTHS[options.month ?? STYLES[options.dateStyle]];
        this._weekdays =
            WEEKDAYS[options.weekday ?? (options.dateStyle === "full" && "long")];
        this._numbers = new Native.DateTimeFormat("en-US", {
            timeZone: super.resolvedOptions().timeZone,
            month: "numeric",
            weekday: "short",
        });
    }

    get format() {
        return (date) =>
            this.formatToParts(date)
                .map((part) => part.value)
                .join("");
    }

    formatToParts(date = Date.now()) {
        const parts = super.formatToParts(date);
        const numbers = collect(this._numbers.formatToParts(date));
        for (const part of parts) {
            if (part.type === "month" && this._months) {
                part.value = this._months[numbers.month - 1];
            } else if (part.type === "weekday" && this._weekdays) {
                part.value = this._weekdays[ENGLISH_DAYS.indexOf(numbers.weekday)];
            }
        }
        return this._months ? arrange(parts) : parts;
    }

    resolvedOptions() {
        return {...super.resolvedOptions(), locale: "ky-KG"};
    }
}

class KyrgyzListFormat extends Native.ListFormat {
    constructor(locales, options = {}) {
        super(NEIGHBOUR, options);
        this._last = CONJUNCTIONS[options.type ?? "conjunction"];
    }

    format(list) {
        const items = [...list];
        const last = items.splice(-1);
        return [items.join(", "), ...last].filter(Boolean).join(this._last);
    }
}

class KyrgyzRelativeTimeFormat extends Native.RelativeTimeFormat {
    constructor(locales, options = {}) {
        super(NEIGHBOUR, options);
        this._isAuto = options.numeric === "auto";
    }

    format(value, unit) {
        const name = unit.replace(/s$/, "");
        const near = this._isAuto && NEAR[name]?.[value];
        const [plain, from] = UNITS[name];
        const isPast = value < 0 || Object.is(value, -0);
        const number = String(Math.abs(value)).replace(".", ",");
        return (
            near || (isPast ? `${number} ${plain} мурда` : `${number} ${from} кийин`)
        );
    }
}

/** Leave everything to the browser but what is asked for in Kyrgyz. */
function teach(name, Kyrgyz) {
    const make = (args) =>
        isKyrgyz(args[0]) ? new Kyrgyz(...args) : new Native[name](...args);
    Intl[name] = new Proxy(Native[name], {
        apply: (target, self, args) => make(args),
        construct: (target, args) => make(args),
    });
}

if (!Native.DateTimeFormat.supportedLocalesOf("ky").length) {
    teach("DateTimeFormat", KyrgyzDateTimeFormat);
    teach("ListFormat", KyrgyzListFormat);
    teach("RelativeTimeFormat", KyrgyzRelativeTimeFormat);
}
