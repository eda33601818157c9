package gen

var scripts = []script{latin, chinese, cyrillic, arabic, greek}

var latin = script{
	space: " ", latin: true,
	given: parseWords(`Éloïse/eloise Søren/soren Łukasz/lukasz Zoë/zoe José/jose Björk/bjork Jürgen/jurgen Chloé/chloe
		Inês/ines Dvořák/dvorak Þóra/thora Noël/noel Anaïs/anais Günther/gunther Mária/maria Åsa/asa Émile/emile
		Nuño/nuno Renée/renee Tomáš/tomas Alice/alice Marco/marco Nadia/nadia Oscar/oscar`),
	family: parseWords(`García/garcia Müller/muller Nguyễn/nguyen Sørensen/sorensen Škoda/skoda Kowalski/kowalski Lefèvre/lefevre
		Núñez/nunez Håkansson/hakansson Özdemir/ozdemir Černý/cerny Gonçalves/goncalves Rossi/rossi Smith/smith
		Jónsdóttir/jonsdottir Bélanger/belanger Weiß/weiss Popescu/popescu Kovács/kovacs Tanaka/tanaka Okafor/okafor
		Fernández/fernandez Jäger/jager Brontë/bronte`),
}

var chinese = script{
	familyFirst: true,
	given: parseWords(`育昕/yuxin 伟/wei 秀英/xiuying 建国/jianguo 小明/xiaoming 丽华/lihua 思远/siyuan 浩然/haoran 雨桐/yutong
		子轩/zixuan 晓东/xiaodong 梓涵/zihan 志强/zhiqiang 美玲/meiling 文博/wenbo 佳怡/jiayi 天宇/tianyu 欣妍/xinyan
		俊杰/junjie 雪/xue 海涛/haitao 静/jing 明哲/mingzhe 若曦/ruoxi`),
	family: parseWords(`吴/wu 王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 赵/zhao 黄/huang 周/zhou 徐/xu 孙/sun 胡/hu 朱/zhu
		高/gao 林/lin 何/he 郭/guo 马/ma 罗/luo 梁/liang 宋/song 郑/zheng 欧阳/ouyang`),
}

var cyrillic = script{
	space: " ",
	given: parseWords(`Анна/anna Иван/ivan Ольга/olga Дмитрий/dmitry Екатерина/ekaterina Сергей/sergey Наталья/natalya
		Алексей/alexey Мария/maria Юрий/yuri Фёдор/fyodor Тарас/taras Оксана/oksana Ђорђе/djordje Милица/milica
		Богдан/bogdan Людмила/lyudmila Андрей/andrey Зоя/zoya Пётр/pyotr`),
	family: parseWords(`Шевченко/shevchenko Ковалёв/kovalyov Мельник/melnyk Бондаренко/bondarenko Попов/popov Соловьёв/solovyov
		Лебедь/lebed Козак/kozak Јовановић/jovanovic Петровић/petrovic Димитров/dimitrov Чайка/chaika Гайдай/gaidai
		Щербак/shcherbak Мороз/moroz Ткач/tkach Кравец/kravets Жук/zhuk Цой/tsoi Журавель/zhuravel`),
}

var arabic = script{
	space: " ",
	given: parseWords(`محمد/muhammad فاطمة/fatima أحمد/ahmad ليلى/layla يوسف/yusuf مريم/maryam خالد/khalid نور/nur عمر/umar
		سلمى/salma حسن/hasan زينب/zaynab إبراهيم/ibrahim هدى/huda طارق/tariq رانيا/rania`),
	family: parseWords(`الحسن/alhasan المصري/almasri حداد/haddad خوري/khoury النجار/alnajjar العلي/alali منصور/mansour
		بغدادي/baghdadi الشامي/alshami صالح/salih قاسم/qasim درويش/darwish عباس/abbas الزهراني/alzahrani
		فارس/faris نصر/nasr`),
}

var greek = script{
	space: " ",
	given: parseWords(`Ελένη/eleni Γιώργος/giorgos Δημήτρης/dimitris Σοφία/sofia Νίκος/nikos Κατερίνα/katerina Θανάσης/thanasis
		Άννα/anna Χρήστος/christos Ιωάννα/ioanna Ξένια/xenia Ορέστης/orestis Φωτεινή/foteini Ψάλτης/psaltis
		Λουκάς/loukas Ζωή/zoi`),
	family: parseWords(`Παπαδόπουλος/papadopoulos Οικονόμου/oikonomou Γεωργίου/georgiou Νικολάου/nikolaou Καραγιάννης/karagiannis
		Βλάχος/vlachos Αγγελόπουλος/angelopoulos Μακρής/makris Σαμαράς/samaras Ξανθάκης/xanthakis Ζαχαρίου/zachariou
		Δούκας/doukas Ράπτης/raptis Ιωάννου/ioannou Λάμπρου/lamprou Ψαρράς/psarras`),
}
