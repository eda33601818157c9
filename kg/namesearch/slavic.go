package namesearch

import (
	"slices"
	"strings"
	"sync"
)

// notUkrainian are letters that are not Ukrainian. Without them, two others are also read as in Ukrainian.
const notUkrainian = "ыэъёђћџљњјѓќѕ"

// ukrainian spells the letters that Ukrainian and Belarusian read differently.
var ukrainian = strings.NewReplacer("г", "h", "и", "y")

// serbian spells a letter as Serbian and Macedonian do.
var serbian = strings.NewReplacer("ц", "c")

// yo replaces a letter that is often written without its dots.
var yo = strings.NewReplacer("ё", "е")

// cyrillicSpelling spells a word of Cyrillic letters: without the dots of yo, with them, with a short ending, and as in
// Serbian and Ukrainian.
func cyrillicSpelling(folded string) romanised {
	s := romanised{plain: romanise(yo.Replace(folded))}
	s.add(romanise(folded))
	if short, ok := strings.CutSuffix(folded, "ий"); ok {
		s.add(romanise(short) + "y")
	}
	s.add(romanise(serbian.Replace(folded)))
	if !strings.ContainsAny(folded, notUkrainian) {
		s.add(romanise(ukrainian.Replace(folded)))
	}
	return s
}

// givenNames are the given names that Ukrainian, Russian and Belarusian share, but spell so differently that one does not
// match another: passports have the country's form.
const givenNames = `
	Олена Елена Алена
	Олександр Александр Аляксандр
	Олександра Александра Аляксандра
	Олексій Алексей Аляксей
	Олег Алег
	Ольга Вольга
	Оксана Ксения Аксана
	Володимир Владимир Уладзімір
	Владислав Уладзіслаў
	Всеволод Усевалад
	Микола Николай Мікалай
	Микита Никита Мікіта
	Дмитро Дмитрий Дзмітрый
	Сергій Сергей Сяргей
	Євген Евгений Яўген
	Євгенія Евгения Яўгенія
	Єлизавета Елизавета Лізавета
	Михайло Михаил Міхаіл
	Ганна Анна
	Катерина Екатерина Кацярына
	Тетяна Татьяна Таццяна
	Наталія Наталья Наталля
	Ірина Ірына
	Світлана Светлана Святлана
	Надія Надежда Надзея
	Василь Василий Васіль
	Петро Петр Пятро
	Павло Павел
	Григорій Григорий Рыгор
	Федір Федор Фёдар
	Йосип Иосиф Язэп Юзаф
	Степан Сцяпан
	Тимофій Тимофей Цімафей
	Віктор Віктар
	Костянтин Константин Канстанцін
	Ігор Игорь Ігар
	Юрій Юрий Юры Георгий Георгій
	Роман Раман
	Борис Барыс
	Антон Антось
	Матвій Матвей Мацвей
	Данило Даниил Даніла
	Кирило Кирилл Кірыл
	Артем Арцём
	Денис Дзяніс
	Гліб Глеб
	Ілля Илья Ілья
	Семен Сямён
	Захар Захарій Захарый
	Яків Яков Якаў
	Максим Максім
	Андрій Андрей Андрэй
`

// commonNames returns the lists of givenNames, by each of their spellings as they sound.
var commonNames = sync.OnceValue(func() map[string][]string {
	lists := map[string][]string{}
	for line := range strings.Lines(givenNames) {
		names := strings.Fields(line)
		for _, name := range names {
			w := readWord(name)
			for _, form := range w.sounds {
				lists[form] = names
			}
		}
	}
	return lists
})

// translations returns a text with its first known given name replaced by its other forms in those languages.
func translations(text string) []string {
	runes := []rune(text)
	for _, w := range parseWord(text) {
		i := slices.IndexFunc(w.sounds, func(form string) bool { return commonNames()[form] != nil })
		if i < 0 {
			continue
		}
		var texts []string
		for _, name := range commonNames()[w.sounds[i]] {
			if other := readWord(name); !other.soundsLike(&w) {
				texts = append(texts, string(runes[:w.start])+name+string(runes[w.end:]))
			}
		}
		return texts
	}
	return nil
}
