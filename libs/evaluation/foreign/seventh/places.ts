interface Place {
  /** First six digits of a resident's number, start of a postcode, or state and ZIP code. */
  readonly code: string;
  readonly streets: readonly string[];
}

const zh = (code: string, streets: string): Place => ({ code, streets: streets.split('、') });
const en = (code: string, streets: string): Place => ({ code, streets: streets.split(', ') });

export const PLACES_ZH: Readonly<Record<string, Place>> = {
  浙江省温岭市: zh('331081', '横湖中路、人民西路、锦屏大道、泽国镇商城路'),
  河南省周口市: zh('411602', '七一路、交通大道、文昌大道、庆丰街'),
  四川省绵阳市: zh('510704', '临园路、剑南路、跃进北路、绵州大道'),
  广东省东莞市: zh('441900', '莞太大道、长安镇振安路、虎门镇连升路、厚街镇康乐路'),
  江苏省昆山市: zh('320583', '前进西路、长江南路、萧林路、黑龙江路'),
  山东省临沂市: zh('371302', '沂蒙路、金雀山路、蒙山大道、通达路'),
  湖北省荆州市: zh('421002', '北京西路、江津路、荆沙大道、塔桥路'),
  辽宁省鞍山市: zh('210302', '建国大道、胜利路、解放路、鞍千路'),
  甘肃省兰州市: zh('620102', '雁滩路、南关什字、天水南路、庆阳路'),
  广西南宁市: zh('450102', '民族大道、长湖路、明秀东路、友爱路'),
  福建省泉州市: zh('350503', '泉秀街、田安路、丰泽街、刺桐路'),
  云南省昆明市: zh('530102', '人民中路、青年路、白云路、环城东路'),
  河北省保定市: zh('130602', '朝阳大街、五四路、东风路、七一中路'),
  湖南省衡阳市: zh('430405', '解放大道、蒸湘南路、船山大道、东风南路'),
  黑龙江省齐齐哈尔市: zh('230202', '卜奎大街、龙华路、中环路、合意大街'),
  陕西省渭南市: zh('610502', '东风大街、朝阳大街、乐天大街、仓程路'),
};

export const PLACES_UK: Readonly<Record<string, Place>> = {
  Huddersfield: en('HD', 'Wakefield Road, Trinity Street, Leeds Road, Manchester Road'),
  Swansea: en('SA', 'Oystermouth Road, Neath Road, Carmarthen Road, Mumbles Road'),
  Dundee: en('DD', 'Perth Road, Hilltown, Strathmartine Road, Arbroath Road'),
  Plymouth: en('PL', 'Mutley Plain, Embankment Road, Union Street, Wolseley Road'),
  Leicester: en('LE', 'Narborough Road, Melton Road, Evington Lane, Belgrave Gate'),
  Sunderland: en('SR', 'Chester Road, Hylton Road, Durham Road, Ryhope Road'),
  Belfast: en('BT', 'Ormeau Road, Falls Road, Antrim Road, Lisburn Road'),
  Luton: en('LU', 'Dunstable Road, Marsh Road, Bury Park Road, Stockingstone Road'),
  Grimsby: en('DN', 'Cleethorpe Road, Freeman Street, Laceby Road, Scartho Road'),
  Bristol: en('BS', 'Gloucester Road, Stapleton Road, Church Road, Wells Road'),
};

export const PLACES_US: Readonly<Record<string, Place>> = {
  Toledo: en('OH 43607', 'Dorr St, Monroe St, Nebraska Ave, Detroit Ave'),
  Shreveport: en('LA 71103', 'Line Ave, Youree Dr, Hearne Ave, Mansfield Rd'),
  Fresno: en('CA 93702', 'Ventura Ave, Cedar Ave, Blackstone Ave, Tulare St'),
  Greensboro: en('NC 27405', 'Summit Ave, Market St, Randleman Rd, Lawndale Dr'),
  'El Paso': en('TX 79905', 'Alameda Ave, Montana Ave, Mesa St, Zaragoza Rd'),
  Yakima: en('WA 98901', 'Nob Hill Blvd, Fruitvale Blvd, Summitview Ave, First St'),
  Rochester: en('NY 14609', 'Culver Rd, Lyell Ave, Portland Ave, Monroe Ave'),
  Tulsa: en('OK 74104', 'Peoria Ave, Harvard Ave, Admiral Pl, Sheridan Rd'),
  Savannah: en('GA 31401', 'Abercorn St, Waters Ave, Bull St, Victory Dr'),
  Duluth: en('MN 55802', 'Grand Ave, Superior St, Arrowhead Rd, Woodland Ave'),
};
