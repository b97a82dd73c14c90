/** Given names common in the villages that send migrants, without those that are ordinary words too (putri, budi, indah). */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'siti aminah yanti yani sri sumarni sumiati suminah sumirah sutini sutinah sutarmi suryati suryani sulastri sulasmi sukarti sukinah ' +
    'suparti suparmi supriyati supriyatin sunarti sunarsih sarinah sariyem sarti sarmi saminah samini samiyem ngatinah ngatini ' +
    'ngatmi ngadinah mujinah mujiati murni murniati murtini muryati mariyah mariyam mariam maryam maryati maryani martini marsinah ' +
    'maesaroh maimunah malikah masitoh masruroh muslikah munawaroh musrifah nurhayati nuryati nurjanah nurlaela nurlaili nurul nur ' +
    'nuraini nining nunung neneng nani nina nita novi novita rina rini rika riska rizka rismawati rosidah rosita rohmah rohani ' +
    'romlah rokayah rukmini rukiyah rumiyati ratna ratih ratnasari kasmini kasminah kartinah karsinah karti kusmiyati kustini ' +
    'khotimah khodijah khasanah halimah hartini haryati haryanti hasanah hindun ida ika iin iis imas indri ipah isah ismawati ' +
    'istiqomah jariyah jumiati juminah jumirah juariah juwariyah lasmi lastri lestari lilis lina linda lia listiani leni leli ' +
    'dewi desi dian dwi dyah diah eka eko endang eni ernawati erna erni etik eti evi elis euis fatimah fatonah fitri fitriani ' +
    'fitriyah ani anik anisa annisa aminah amini asih astuti asmini atun aisyah aisah ayu tini tinah tuti titin tutik tri triyani ' +
    'umi umiyati ucu uum wati wartini warsiti warni winarti winarsih wiwik wiwin wulandari yuliana yuliani yulianti yuni yuniarti ' +
    'yayuk zubaidah zulaikha zaenab agus ahmad achmad abdul abdullah ali amin andi anton arif aris asep ade bambang basuki ' +
    'darmo darto darsono didik dodi dedi deni eko edi fajar gunawan hadi hari haryono hendra heru imam indra iwan joko karyo ' +
    'kasman kusnadi mardi marjo marno mohamad muhamad muhammad mulyono ngatno nurdin paijo paimin parjo parman rahmat ridwan ' +
    'riyanto rohmat rudi saiful samsul santoso sarno sartono slamet sugeng sugiono sugiyanto suharto sukardi sukirman sukiman ' +
    'sulaiman sumarno sumardi supri supriyadi supriyanto suparman suparno suroso suryadi susanto sutrisno suwarno suyatno tarno ' +
    'tarjo teguh tono trisno udin usman wahyu wahyudi wardi warno waluyo wawan widodo yanto yono yusuf zaenal zainal'
  ).split(' '),
);
